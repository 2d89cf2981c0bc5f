import { bigint, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/**
 * How long calls to the carriers took, counted by all processes together, for /api/metrics. One row is one bucket of a
 * histogram: how many calls took longer than the bucket before it and not longer than `le` seconds (`+Inf` is the last).
 */
export const carrierCallTimes = pgTable(
  "carrier_call_times",
  {
    environment: text("environment").notNull(),
    carrier: text("carrier").notNull(),
    operation: text("operation").notNull(),
    /** 2xx, 4xx …: the status of the answer; no_answer: none came. */
    result: text("result").notNull(),
    le: text("le").notNull(),
    calls: bigint("calls", { mode: "number" }).notNull(),
    totalMs: bigint("total_ms", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.environment, table.carrier, table.operation, table.result, table.le],
    }),
  ],
);
