import type { useTranslations } from "next-intl";
import type { DataColumn } from "@/components/data-table/columns";
import { Age } from "@/components/ui/age";
import type { FileRow } from "@/lib/domain/completions/list-files";
import { FileOutcome } from "./file-outcome";

/** The columns of the list of files. */
export function fileColumns(
  t: ReturnType<typeof useTranslations<"completions.list">>,
): DataColumn<FileRow>[] {
  return [
    {
      id: "name",
      header: t("file"),
      cell: ({ name }) => (
        <span title={name} className="block max-w-96 truncate">
          {name}
        </span>
      ),
    },
    { id: "receivedAt", header: t("received"), cell: (row) => <Age instant={row.receivedAt} /> },
    { id: "by", header: t("by"), cell: (row) => row.receivedByName ?? t("folder") },
    {
      id: "rows",
      header: t("rows"),
      numeric: true,
      cell: ({ rowCount }) => rowCount.toLocaleString("en-US"),
    },
    { id: "outcome", header: t("outcome"), cell: (row) => <FileOutcome row={row} /> },
  ];
}
