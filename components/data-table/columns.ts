import type { ReactNode } from "react";

/** One column of the table. `id` names it to the server when it can be sorted by. */
export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** A quantity: right-aligned. */
  numeric?: boolean;
  /** An identifier: monospace. */
  mono?: boolean;
  sortable?: boolean;
};
