import { sql } from "drizzle-orm";
import { orders } from "@/lib/db/schema/orders";

/** Columns for lists of orders: the first of an order's targets. */
export const FIRST_TARGET = sql<string | null>`(
  SELECT t.value FROM order_targets t WHERE t.order_id = ${orders}.id ORDER BY t.type, t.value LIMIT 1)`;

/** How many it has. Only a comment's order has several. */
export const TARGET_COUNT = sql<number>`(
  SELECT count(*)::int FROM order_targets t WHERE t.order_id = ${orders}.id)`;
