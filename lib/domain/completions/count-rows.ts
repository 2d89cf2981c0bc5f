import { type AnyColumn, sql } from "drizzle-orm";
import type { ROW_RESULTS, RowResult } from "@/lib/domain/completions/problems";

export type RowCounts = Record<RowResult, number>;

/** The columns of completion_rows, or of a subquery over it, that a count looks at. */
type CountedColumns = { result: AnyColumn; fields: AnyColumn };

/** Counts of rows by what became of them, as columns of a select over completion_rows. */
export function countColumns({ result }: Pick<CountedColumns, "result">) {
  const count = (wanted: RowResult) =>
    sql<number>`count(*) FILTER (WHERE ${result} = ${wanted})`.mapWith(Number);
  return {
    matched: count("matched"),
    late: count("late"),
    duplicate: count("duplicate"),
    unknown: count("unknown"),
    unreadable: count("unreadable"),
  } satisfies Record<(typeof ROW_RESULTS)[number], unknown>;
}

/** How many of the rows that found their order say that it failed, likewise. */
export function countFailed({ result, fields }: CountedColumns) {
  return sql<number>`count(*) FILTER (WHERE ${result} = 'matched' AND ${fields}->>'outcome' = 'failed')`.mapWith(
    Number,
  );
}
