import {
  type ColumnDef,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from "@tanstack/react-table";

type ColumnMeta = {
  /** A quantity: right-aligned. */
  numeric?: boolean;
  /** An identifier: monospace. */
  mono?: boolean;
  /** Can be sorted by; the column's id goes to the server as it is. */
  sortable?: boolean;
};

/** What the one table uses of the table library: its core alone, since the server sorts and pages. */
export const features = tableFeatures({ columnMeta: metaHelper<ColumnMeta>() });

export type DataColumns<Row extends object> = ColumnDef<typeof features, Row>[];

/** A maker of columns for rows of one kind: `column.columns([column.accessor("imsi", { header, cell, meta })])`. */
export function columnsOf<Row extends object>() {
  return createColumnHelper<typeof features, Row>();
}
