import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Badge } from "@/components/ui/badge";
import type { ImportRow } from "@/lib/domain/drafts/preview-import";
import { readAloud } from "@/lib/domain/esim/eid-help";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import { stateWord } from "@/lib/i18n/state-words";

type ColumnsOptions = {
  t: ReturnType<typeof useTranslations<"esimCsv">>;
  words: ReturnType<typeof useTranslations<"states">>;
  errors: ReturnType<typeof useTranslations<"errors">>;
};

/** How many things there are to look at in a row. */
export function findingsOf({ problems, warnings }: ImportRow): number {
  return problems.length + warnings.length;
}

/** The columns of a file's rows: where it stands, what it is, and what is to be looked at. */
export function rowColumns({ t, words, errors }: ColumnsOptions): DataColumn<ImportRow>[] {
  const nothing = <span className="text-faint">—</span>;
  return [
    {
      id: "line",
      header: t("columns.line"),
      cell: ({ line }) => <span className="text-muted">{line}</span>,
    },
    {
      id: "form",
      header: t("columns.form"),
      cell: ({ form }) =>
        form === null ? (
          nothing
        ) : (
          <span className="whitespace-nowrap font-semibold">
            {stateWord(words, "orderKind", form)}
          </span>
        ),
    },
    {
      id: "eid",
      header: t("columns.eid"),
      cell: ({ eid }) => (eid === null ? nothing : <Eid eid={eid} />),
    },
    {
      id: "account",
      header: t("columns.account"),
      cell: ({ account }) =>
        account === null ? (
          nothing
        ) : (
          <span className="break-all font-mono text-sm">{groupPhone(account)}</span>
        ),
    },
    {
      id: "findings",
      header: t("columns.findings"),
      cell: (row) => (
        <div className="grid min-w-0 gap-0.5 whitespace-normal py-0.5 text-sm wide:min-w-80 [overflow-wrap:anywhere]">
          <div>
            <RowBadge row={row} t={t} />
          </div>
          {row.problems.map(({ column, message }) => (
            <p key={`${column}-${message}`} className="text-bad">
              <ColumnName name={column} />
              {translateFieldMessage(errors, message)}
            </p>
          ))}
          {row.warnings.map(({ column, code, line }) => (
            <p key={`${column}-${code}`} className="text-wait">
              <ColumnName name={column} />
              {t(`warnings.${code}`, { line: String(line ?? "") })}
            </p>
          ))}
          {row.passwordLater ? <p className="text-muted">{t("passwordLater")}</p> : null}
        </div>
      ),
    },
  ];
}

function RowBadge({ row, t }: { row: ImportRow; t: ColumnsOptions["t"] }) {
  const count = findingsOf(row);
  if (row.form === null) return <Badge tone="bad">{t("refused")}</Badge>;
  if (count === 0) return <Badge tone="ok">{t("none")}</Badge>;
  return <Badge tone="wait">{t("some", { count })}</Badge>;
}

function ColumnName({ name }: { name: string | null }) {
  if (name === null) return null;
  return (
    <>
      <code className="font-mono text-xs">{name}</code>{" "}
    </>
  );
}

/** In groups of four, on two lines; what has other characters than digits as it stands. */
function Eid({ eid }: { eid: string }) {
  const groups = readAloud(eid);
  return (
    <span className="break-all font-mono text-xs leading-tight">
      <span className="block">{groups.slice(0, 4).join(" ")}</span>
      <span className="block">{groups.slice(4).join(" ")}</span>
    </span>
  );
}
