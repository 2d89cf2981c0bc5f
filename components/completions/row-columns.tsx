import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Absent } from "@/components/ui/absent";
import type { FileDetailRow } from "@/lib/domain/completions/get-file";
import { ResultBadge } from "./result-badge";
import { RowLine } from "./row-line";
import { RowAccount, RowEid } from "./row-numbers";
import { RowOrder } from "./row-order";
import { RowSaid } from "./row-said";

/** The columns of a file's rows, two facts to a cell, so that it needs no scrolling on a small laptop. */
export function rowColumns(
  t: ReturnType<typeof useTranslations<"completions.detail">>,
  problemWords: (problem: string) => string,
): DataColumn<FileDetailRow>[] {
  return [
    { id: "line", header: t("line"), numeric: true, cell: ({ line }) => <RowLine line={line} /> },
    {
      id: "result",
      header: t("result"),
      cell: (row) => (
        <span className="block min-w-28 max-w-80 py-0.5">
          <ResultBadge row={row} />
          {row.problem ? (
            <span className="block whitespace-normal text-muted text-xs">
              {problemWords(row.problem)}
            </span>
          ) : null}
        </span>
      ),
    },
    { id: "order", header: t("order"), cell: (row) => <RowOrder row={row} /> },
    {
      id: "deliveryCode",
      header: t("deliveryCode"),
      mono: true,
      cell: ({ fields }) => fields.deliveryCode ?? <Absent />,
    },
    {
      id: "numbers",
      header: t("numbers"),
      cell: ({ fields }) => (
        <span className="grid justify-items-start gap-0.5 py-0.5">
          <RowAccount account={fields.account} />
          <RowEid eid={fields.eid} />
        </span>
      ),
    },
    {
      id: "said",
      header: t("saidAt"),
      cell: ({ fields }) => (
        <span className="grid min-w-28 gap-0.5 py-0.5">
          <RowSaid fields={fields} />
          <span className="text-muted text-xs">{fields.completedAt ?? <Absent />}</span>
        </span>
      ),
    },
  ];
}
