import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Eid } from "@/components/esim/eid";
import { Badge } from "@/components/ui/badge";
import type { ImportRow } from "@/lib/domain/drafts/preview-import";
import type { CsvColumn } from "@/lib/domain/esim/csv-columns";
import { groupPhone } from "@/lib/domain/esim/phone-help";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import { stateWord } from "@/lib/i18n/state-words";

type ColumnsOptions = {
  t: ReturnType<typeof useTranslations<"esimCsv">>;
  words: ReturnType<typeof useTranslations<"states">>;
  errors: ReturnType<typeof useTranslations<"errors">>;
  /** What the columns are called. */
  fields: ReturnType<typeof useTranslations<"esim.fields">>;
};

/** How many things there are to look at in a row. */
export function findingsOf({ problems, warnings }: ImportRow): number {
  return problems.length + warnings.length;
}

/** The columns of a file's rows: where it stands, what it is, and what is to be looked at. */
export function rowColumns(options: ColumnsOptions): DataColumn<ImportRow>[] {
  const { t, words, errors, fields } = options;
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
      cell: ({ eid }) => (eid === null ? nothing : <Eid folded value={eid} />),
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
              <ColumnName name={column} fields={fields} />
              {translateFieldMessage(errors, message)}
            </p>
          ))}
          {row.warnings.map((warning) => (
            <p key={`${warning.column}-${warning.code}`} className="text-wait">
              <ColumnName name={warning.column} fields={fields} />
              <Warning warning={warning} options={options} />
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

type ColumnNameProps = { name: CsvColumn | null; fields: ColumnsOptions["fields"] };

/** As the form calls it, and as the file does. */
function ColumnName({ name, fields }: ColumnNameProps) {
  if (name === null) return null;
  return (
    <>
      <span className="font-semibold">{fields(name)}</span>{" "}
      <code className="font-mono text-xs">{name}</code>{" "}
    </>
  );
}

type WarningProps = { warning: ImportRow["warnings"][number]; options: ColumnsOptions };

function Warning({ warning, options: { t, words, fields } }: WarningProps) {
  switch (warning.code) {
    case "sameAs":
      return warning.of === warning.column
        ? t("warnings.sameAs", { line: String(warning.line) })
        : t("warnings.sameAsOther", { line: String(warning.line), column: fields(warning.of) });
    case "dateRead":
      return t("warnings.dateRead", { given: warning.given });
    case "orderExists":
      return t("warnings.orderExists", {
        order: warning.order,
        state: stateWord(words, "order", warning.state),
      });
    default:
      return t(`warnings.${warning.code}`);
  }
}
