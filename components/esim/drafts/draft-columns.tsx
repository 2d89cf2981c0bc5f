import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { FORM_PATHS, KIND_OF_FORM } from "@/components/esim/form-kinds";
import { LineEid } from "@/components/esim/lines/line-facts";
import { Age } from "@/components/ui/age";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { DraftRow } from "@/lib/domain/drafts/list-drafts";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { stateWord } from "@/lib/i18n/state-words";
import { showJapanTime } from "@/lib/time/japan";

type ColumnsOptions = {
  t: ReturnType<typeof useTranslations<"esim.drafts">>;
  words: ReturnType<typeof useTranslations<"states">>;
  onDiscard: (row: DraftRow) => void;
};

/** The columns of the list of drafts: which form, what it is recognised by, its age, what can be done. */
export function draftColumns({ t, words, onDiscard }: ColumnsOptions): DataColumn<DraftRow>[] {
  const formOf = ({ form }: DraftRow) => stateWord(words, "orderKind", form);
  const nothing = <span className="text-faint">—</span>;
  return [
    {
      id: "form",
      header: t("columns.form"),
      cell: (row) => <span className="font-semibold">{formOf(row)}</span>,
    },
    {
      id: "customerReference",
      header: t("columns.customerReference"),
      cell: ({ customerReference }) =>
        customerReference === null ? (
          nothing
        ) : (
          <span title={customerReference} className="block max-w-36 truncate">
            {customerReference}
          </span>
        ),
    },
    {
      id: "account",
      header: t("columns.account"),
      cell: ({ account }) =>
        account === null ? (
          nothing
        ) : (
          <span className="whitespace-nowrap font-mono text-sm">{groupPhone(account)}</span>
        ),
    },
    {
      id: "eid",
      header: t("columns.eid"),
      cell: ({ eid }) => (eid === null ? nothing : <LineEid eid={eid} />),
    },
    {
      id: "changedAt",
      header: t("columns.changedAt"),
      cell: ({ changedAt }) => <Age instant={changedAt} />,
    },
    {
      id: "expiresAt",
      header: t("columns.expiresAt"),
      cell: ({ expiresAt }) => <span className="text-muted">{showJapanTime(expiresAt)}</span>,
    },
    {
      id: "actions",
      header: t("columns.actions"),
      cell: (row) => {
        const named = { form: formOf(row), changed: showJapanTime(row.changedAt) };
        return (
          <span className="inline-flex gap-1.5">
            <LinkButton
              size="sm"
              prefetch={false}
              href={`${FORM_PATHS[KIND_OF_FORM[row.form]]}?draft=${row.id}`}
              aria-label={t("resumeOf", named)}
            >
              {t("resume")}
            </LinkButton>
            <Button
              size="sm"
              variant="quiet"
              aria-label={t("discardOf", named)}
              onClick={() => onDiscard(row)}
            >
              {t("discard")}
            </Button>
          </span>
        );
      },
    },
  ];
}
