import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "@/lib/db/schema/staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * The ledger. A row changes only along the order's life; a trigger in the migrations refuses every other
 * step, whoever asks for it. `request` holds what will be sent without personal fields, which lie in
 * `order_secrets`.
 */
export const orders = pgTable(
  "orders",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** Ten letters and digits, for people and as Freebit's deliveryCode. */
    code: text("code").notNull().unique(),
    environment: text("environment").notNull(),
    carrier: text("carrier").notNull(),
    kind: text("kind").notNull(),
    state: text("state").notNull(),
    request: jsonb("request").$type<Record<string, unknown>>().notNull(),
    requestHash: text("request_hash").notNull(),
    submissionId: uuid("submission_id").notNull().unique(),
    reason: text("reason"),
    /** The refused or failed order that this one corrects. */
    previousOrderId: uuid("previous_order_id").references((): AnyPgColumn => orders.id),
    /** The draft that it was placed from: one draft becomes one order, whichever tab sends it. */
    draftId: uuid("draft_id").unique("orders_draft"),
    /**
     * ICM: what the line showed when the order was placed (its snapshot, with its telephone number), and when that was
     * read. What became of the order is judged by it; gone once the order has ended.
     */
    before: jsonb("before").$type<Record<string, unknown>>(),
    beforeReadAt: instant("before_read_at"),
    /** Nothing is sent before this instant; null when it may go at once. */
    notBefore: instant("not_before"),
    placedBy: text("placed_by").references(() => users.id),
    placedAt: instant("placed_at").notNull().defaultNow(),
    /** The carrier's number for its own work, opaque. */
    tid: text("tid"),
    /** What the carrier said last: `{ code, status?, detail?, look? }`, `look` being the last look that settled nothing. */
    answer: jsonb("answer").$type<Record<string, unknown>>(),
    /** When the worker should look at it next; null once settled. */
    dueAt: instant("due_at"),
    sendCount: integer("send_count").notNull().default(0),
    followCount: integer("follow_count").notNull().default(0),
    acceptedAt: instant("accepted_at"),
    settledAt: instant("settled_at"),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    check("orders_carrier", sql`${table.carrier} IN ('icm', 'freebit')`),
    check(
      "orders_state",
      sql`${table.state} IN ('awaiting_approval', 'queued', 'sending', 'accepted', 'completed', 'failed', 'rejected', 'unknown', 'cancelled')`,
    ),
    // The ledger shows the orders of all carriers in one order: by environment they would have to be sorted. It is the
    // last column, so that a page far back is found without a look at the rows before it.
    index("orders_newest").on(table.placedAt, table.id, table.environment),
    index("orders_by_state").on(table.environment, table.state, table.placedAt.desc()),
    // What has ended lately is counted again and again.
    index("orders_settled").on(table.environment, table.state, table.settledAt),
    // What a search looks for: the beginning of a code, as LIKE asks for it under any collation, and a tid.
    index("orders_code_beginning").on(table.code.op("text_pattern_ops")),
    index("orders_tid").on(table.tid).where(sql`${table.tid} IS NOT NULL`),
    index("orders_previous").on(table.previousOrderId),
    // What staff are told of while they type it a second time.
    index("orders_account").on(table.environment, sql`(${table.request}->>'account')`),
    index("orders_reserve_number").on(
      table.environment,
      sql`(${table.request}->'mnp'->>'reserveNumber')`,
    ),
    // Whose address it is, or will be.
    index("orders_cn_act_address")
      .on(table.environment, sql`(${table.request}->>'cnActIpAddress')`)
      .where(sql`${table.carrier} = 'icm'`),
    index("orders_cn_sby_address")
      .on(table.environment, sql`(${table.request}->>'cnSbyIpAddress')`)
      .where(sql`${table.carrier} = 'icm'`),
    // By which a completion finds its order.
    index("orders_delivery_code")
      .on(table.environment, sql`coalesce(${table.request}->>'deliveryCode', ${table.code})`)
      .where(sql`${table.carrier} = 'freebit'`),
    index("orders_due").on(table.dueAt).where(sql`${table.dueAt} IS NOT NULL`),
  ],
);

/** What an order changes. `active` follows the order's state: one active order per target. */
export const orderTargets = pgTable(
  "order_targets",
  {
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    environment: text("environment").notNull(),
    type: text("type").notNull(),
    value: text("value").notNull(),
    active: boolean("active").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.type, table.value] }),
    check("order_targets_type", sql`${table.type} IN ('imsi', 'eid')`),
    uniqueIndex("order_targets_one_active")
      .on(table.environment, table.type, table.value)
      .where(sql`${table.active}`),
    index("order_targets_value").on(table.environment, table.type, table.value),
    // A search for some digits in the middle; the function comes with the migrations.
    index("order_targets_digits").using("gin", sql`digit_grams(${table.value})`),
  ],
);
