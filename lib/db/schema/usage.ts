import { bigint, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/**
 * Usage of days and months as the carrier gave it last: rows of one line, one a date, country and network. For those that
 * are over the carrier is asked once more a week after their end, and then never again. Volumes are KB, dates Japan time.
 */
export const usageKept = pgTable(
  "usage_kept",
  {
    environment: text("environment").notNull(),
    imsi: text("imsi").notNull(),
    /** A day `YYYY-MM-DD` or a month `YYYY-MM`. */
    date: text("date").notNull(),
    /** Rows of one date in the carrier's order. */
    place: integer("place").notNull(),
    totalKb: bigint("total_kb", { mode: "number" }).notNull(),
    upKb: bigint("up_kb", { mode: "number" }),
    downKb: bigint("down_kb", { mode: "number" }),
    country: text("country"),
    network: text("network"),
    readAt: timestamp("read_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.environment, table.imsi, table.date, table.place] })],
);
