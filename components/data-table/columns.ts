import {
  type ColumnDef,
  createColumnHelper,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";

type ColumnMeta = {
  /** A quantity: right-aligned. */
  numeric?: boolean;
  /** An identifier: monospace. */
  mono?: boolean;
};

/** What the one table uses of the table library; the server sorts and pages. */
export const features = tableFeatures({
  rowSortingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
});

export type DataColumns<Row extends object> = ColumnDef<typeof features, Row>[];

/**
 * A maker of columns for rows of one kind: `column.columns([column.accessor("imsi", { header, cell, meta })])`. A column can be sorted
 * when it says `enableSorting: true` and the table is given `onSort`; its id goes to the server as it is.
 */
export function columnsOf<Row extends object>() {
  return createColumnHelper<typeof features, Row>();
}
