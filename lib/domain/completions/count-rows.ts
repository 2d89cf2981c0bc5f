import { type AnyColumn, sql } from "drizzle-orm";
import type { ROW_RESULTS, RowResult } from "@/lib/domain/completions/problems";

export type RowCounts = Record<RowResult, number>;

/** Counts of rows by what became of them, as columns of a select over completion_rows. */
export function countColumns(result: AnyColumn) {
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
