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
  /** Has the row's link in itself, among others that a link around it could not hold. */
  ownLink?: boolean;
  /** Looked at least: left out where the table would have to scroll sideways for it. */
  roomy?: boolean;
};

/** Hides a roomy column's cells on screens that are not wide. */
export const ROOMY_CLASS = "hidden min-[88rem]:table-cell";
