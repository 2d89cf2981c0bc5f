import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** When each worker was last alive, so that the desk can say when none is. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  worker: text("worker").primaryKey(),
  beatAt: timestamp("beat_at", { withTimezone: true, mode: "date" }).notNull(),
});
