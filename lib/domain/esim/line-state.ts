import { and, inArray, isNotNull, isNull, not, type SQL } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
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

/** The same as a condition on `esim_lines` joined with the newest orders. */
export function isInState(state: LineState): SQL | undefined {
  const underWay = inArray(orders.state, [...ACTIVE_STATES]);
  if (state === "underWay") return underWay;
  if (state === "replaced") return and(not(underWay), isNotNull(esimLines.replacedByEid));
  const activated = state === "active" ? isNotNull : isNull;
  return and(not(underWay), isNull(esimLines.replacedByEid), activated(esimLines.activatedAt));
}
