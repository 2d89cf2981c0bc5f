import { sql } from "drizzle-orm";
import {
  bigserial,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { orders } from "@/lib/db/schema/orders";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** One HTTP exchange made for an order, its row committed before the socket is opened. */
export const orderAttempts = pgTable(
  "order_attempts",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    number: integer("number").notNull(),
    worker: text("worker").notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    leaseUntil: instant("lease_until").notNull(),
    endedAt: instant("ended_at"),
    /** accepted, completed, rejected, not_sent, unknown, lease_expired; null while under way. */
    outcome: text("outcome"),
    /** Method, path, status, milliseconds and the redacted beginning of the answer. */
    evidence: jsonb("evidence").$type<Record<string, unknown>>(),
    /** An answer that came after the lease had run out: kept, and changing nothing by itself. */
    lateEvidence: jsonb("late_evidence").$type<Record<string, unknown>>(),
  },
  (table) => [
    uniqueIndex("order_attempts_number").on(table.orderId, table.number),
    index("order_attempts_open").on(table.leaseUntil).where(sql`${table.endedAt} IS NULL`),
    // The last ones that were not taken (lib/domain/carriers/failed-attempts.ts).
    index("order_attempts_failed")
      .on(table.endedAt)
      .where(sql`${table.outcome} IN ('not_sent', 'unknown', 'rejected', 'lease_expired')`),
    // Counted for /api/metrics without a look at the rows.
    index("order_attempts_outcome").on(table.outcome),
  ],
);

/** Every step of an order, append-only. */
export const orderEvents = pgTable(
  "order_events",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    at: instant("at").notNull().defaultNow(),
    fromState: text("from_state"),
    toState: text("to_state").notNull(),
    /** Null: the program. */
    actorId: text("actor_id"),
    /** What happened, a key of `orders.events` in lib/i18n/messages. */
    event: text("event").notNull(),
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index("order_events_order").on(table.orderId, table.id)],
);
