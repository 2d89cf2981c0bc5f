import { and, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import type { LineState } from "@/lib/domain/esim/vocabulary";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";

const isUnderWay = (state: string) => ACTIVE_STATES.some((active) => active === state);

/** What a line is, by its newest order and what is known of it. */
export function lineState(row: {
  activatedAt: Date | null;
  replacedByEid: string | null;
  orderState: string;
}): LineState {
  if (isUnderWay(row.orderState)) return "underWay";
  if (row.replacedByEid) return "replaced";
  return row.activatedAt ? "active" : "notActivated";
}

/** The same as a condition on `esim_lines` joined with the newest orders; none for no state. */
export function stateCondition(state: LineState | null | undefined): SQL | undefined {
  const underWay = inArray(orders.state, [...ACTIVE_STATES]);
  if (!state) return undefined;
  if (state === "underWay") return underWay;
  const settled = inArray(orders.state, ["completed", "failed", "rejected", "cancelled"]);
  if (state === "replaced") return and(settled, isNotNull(esimLines.replacedByEid));
  const own = and(settled, isNull(esimLines.replacedByEid));
  return and(
    own,
    state === "active" ? isNotNull(esimLines.activatedAt) : isNull(esimLines.activatedAt),
  );
}
