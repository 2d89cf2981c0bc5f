import { and, eq, inArray, isNotNull, isNull, not, type SQL } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { LineState } from "@/lib/domain/esim/vocabulary";
import { ACTIVE_STATES, isActive } from "@/lib/domain/orders/schemas";

/** What a line is, by its newest order and what is known of it. */
export function lineState(row: {
  activatedAt: Date | null;
  replacedByEid: string | null;
  orderState: string;
}): LineState {
  if (isActive(row.orderState)) return "underWay";
  if (row.replacedByEid) return "replaced";
  return row.activatedAt ? "active" : "neverMade";
}

/** The same as a condition on `esim_lines`. */
export function isInState(state: LineState): SQL | undefined {
  // The few orders that are under way are looked up once; a join would look up that of every line.
  const active = db()
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.environment, environmentOf("freebit")),
        inArray(orders.state, [...ACTIVE_STATES]),
      ),
    );
  const underWay = inArray(esimLines.lastOrderId, active);
  if (state === "underWay") return underWay;
  if (state === "replaced") return and(not(underWay), isNotNull(esimLines.replacedByEid));
  const activated = state === "active" ? isNotNull : isNull;
  return and(not(underWay), isNull(esimLines.replacedByEid), activated(esimLines.activatedAt));
}
