import { sql } from "drizzle-orm";
import {
  bigserial,
  check,
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
import { users } from "@/lib/db/schema/staff";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** How an administrator reads this OEM's eSIM依頼完了通知ファイル: one an environment; without one the default holds. */
export const completionMappings = pgTable("completion_mappings", {
  environment: text("environment").primaryKey(),
  mapping: jsonb("mapping").$type<unknown>().notNull(),
  changedBy: text("changed_by").references(() => users.id),
  changedAt: instant("changed_at").notNull().defaultNow(),
});

/** One eSIM依頼完了通知ファイル that came in, known by its bytes: the same file is applied once. */
export const completionFiles = pgTable(
  "completion_files",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    environment: text("environment").notNull(),
    sha256: text("sha256").notNull(),
    name: text("name").notNull(),
    source: text("source").notNull(),
    encoding: text("encoding").notNull(),
    rowCount: integer("row_count").notNull(),
    receivedBy: text("received_by").references(() => users.id),
    receivedAt: instant("received_at").notNull().defaultNow(),
  },
  (table) => [
    check("completion_files_source", sql`${table.source} IN ('upload', 'folder')`),
    uniqueIndex("completion_files_bytes").on(table.environment, table.sha256),
    index("completion_files_list").on(table.environment, table.receivedAt.desc(), table.id),
  ],
);

/** One row of such a file and what it did. `fields` holds what the mapping read; a phone number is the most personal of it. */
export const completionRows = pgTable(
  "completion_rows",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    fileId: uuid("file_id")
      .notNull()
      .references(() => completionFiles.id),
    environment: text("environment").notNull(),
    line: integer("line").notNull(),
    result: text("result").notNull(),
    /** Why it is late, unknown or unreadable, a key of `completions.problems` in lib/i18n/messages. */
    problem: text("problem"),
    fields: jsonb("fields").$type<Record<string, string>>().notNull(),
    /** The same values give the same hash, in whichever file they stand. */
    rowHash: text("row_hash").notNull(),
    orderId: uuid("order_id").references(() => orders.id),
    /** When the mapping last read it: its order is looked for a week from then. */
    readAt: instant("read_at").notNull().defaultNow(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    check(
      "completion_rows_result",
      sql`${table.result} IN ('matched', 'late', 'duplicate', 'unknown', 'unreadable')`,
    ),
    uniqueIndex("completion_rows_line").on(table.fileId, table.line),
    index("completion_rows_hash").on(table.environment, table.rowHash),
    index("completion_rows_order").on(table.orderId),
    // What an order's evidence asks for, found or not: rows that name its delivery code or its EID.
    index("completion_rows_delivery_code").on(
      table.environment,
      sql`(${table.fields}->>'deliveryCode')`,
    ),
    index("completion_rows_eid").on(table.environment, sql`(${table.fields}->>'eid')`),
    index("completion_rows_unknown").on(table.environment).where(sql`${table.result} = 'unknown'`),
    index("completion_rows_contradicting")
      .on(table.changedAt)
      .where(sql`${table.problem} = 'late_contradicts'`),
  ],
);
