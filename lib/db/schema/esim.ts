import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { orders } from "@/lib/db/schema/orders";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * The eSIM lines that this desk has asked Freebit for, by EID, with what is known of them: the carrier has no
 * call that reads a line back. A line comes with its first order; its number comes with the order (`account`), or
 * with the completion file.
 */
export const esimLines = pgTable(
  "esim_lines",
  {
    environment: text("environment").notNull(),
    eid: text("eid").notNull(),
    account: text("account"),
    simKind: text("sim_kind"),
    contractLine: text("contract_line"),
    planCode: text("plan_code"),
    customerReference: text("customer_reference"),
    lastOrderId: uuid("last_order_id")
      .notNull()
      .references(() => orders.id),
    /** When the carrier's work was known to have ended well; null until then. */
    activatedAt: instant("activated_at"),
    /** The EID that a reissue moved this line to. */
    replacedByEid: text("replaced_by_eid"),
    /** Uni- and bigrams of everything that free text may find (lib/domain/profiles/search-grams.ts). */
    searchGrams: text("search_grams").array().notNull().default(sql`'{}'`),
    createdAt: instant("created_at").notNull().defaultNow(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.environment, table.eid] }),
    check("esim_lines_eid", sql`${table.eid} ~ '^[0-9]{32}$'`),
    // NULLS FIRST as ORDER BY … DESC has it: else the list is sorted each time.
    index("esim_lines_list").on(table.environment, table.changedAt.desc().nullsFirst(), table.eid),
    // Counted for each page of the list.
    index("esim_lines_environment").on(table.environment),
    index("esim_lines_never_activated")
      .on(table.environment, table.lastOrderId)
      .where(sql`${table.activatedAt} IS NULL AND ${table.replacedByEid} IS NULL`),
    index("esim_lines_replaced")
      .on(table.environment, table.lastOrderId)
      .where(sql`${table.replacedByEid} IS NOT NULL`),
    index("esim_lines_account").on(table.environment, table.account),
    index("esim_lines_last_order").on(table.lastOrderId),
    index("esim_lines_search").using("gin", table.searchGrams),
  ],
);
