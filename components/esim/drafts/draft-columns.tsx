import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { FORM_PATHS } from "@/components/esim/form-paths";
import { LineEid } from "@/components/esim/lines/line-facts";
import { Absent } from "@/components/ui/absent";
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
  return [
    {
      id: "form",
      header: t("columns.form"),
      cell: (row) => (
        <span className="block min-w-24 whitespace-normal font-semibold">{formOf(row)}</span>
      ),
    },
    {
      id: "account",
      header: t("columns.account"),
      cell: ({ account, customerReference }) => (
        <span className="grid">
          {account === null ? (
            <Absent />
          ) : (
            <span className="whitespace-nowrap font-mono text-sm">{groupPhone(account)}</span>
          )}
          {customerReference === null ? null : (
            <span title={customerReference} className="max-w-40 truncate text-muted text-xs">
              {customerReference}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "eid",
      header: t("columns.eid"),
      cell: ({ eid }) => (eid === null ? <Absent /> : <LineEid eid={eid} />),
    },
    {
      id: "kept",
      header: t("columns.kept"),
      cell: ({ changedAt, expiresAt }) => (
        <span className="grid text-sm">
          <Age instant={changedAt} />
          <span className="text-muted text-xs">
            {t("until", { time: showJapanTime(expiresAt) })}
          </span>
        </span>
      ),
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
              href={`${FORM_PATHS[row.form]}?draft=${row.id}`}
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
