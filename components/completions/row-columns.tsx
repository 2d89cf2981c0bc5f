import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import type { FileDetailRow } from "@/lib/domain/completions/get-file";
import { ResultBadge } from "./result-badge";
import { RowLine } from "./row-line";
import { RowOrder } from "./row-order";
import { RowSaid } from "./row-said";

/** The columns of a file's rows. */
export function rowColumns(
  t: ReturnType<typeof useTranslations<"completions.detail">>,
  problemWords: (problem: string) => string,
): DataColumn<FileDetailRow>[] {
  return [
    { id: "line", header: t("line"), numeric: true, cell: ({ line }) => <RowLine line={line} /> },
    {
      id: "result",
      header: t("result"),
      cell: ({ result, problem }) => (
        <span className="block max-w-80 py-0.5">
          <ResultBadge result={result} />
          {problem ? (
            <span className="block whitespace-normal text-muted text-xs">
              {problemWords(problem)}
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
      cell: ({ fields }) => fields.deliveryCode ?? "",
    },
    { id: "account", header: t("account"), mono: true, cell: ({ fields }) => fields.account ?? "" },
    { id: "said", header: t("said"), cell: ({ fields }) => <RowSaid fields={fields} /> },
    { id: "eid", header: t("eid"), mono: true, cell: ({ fields }) => fields.eid ?? "" },
    {
      id: "completedAt",
      header: t("completedAt"),
      roomy: true,
      cell: ({ fields }) => fields.completedAt ?? "",
    },
  ];
}
