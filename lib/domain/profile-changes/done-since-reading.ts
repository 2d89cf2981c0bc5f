import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { KINDS_SHOWN_BY_PROFILE } from "@/lib/domain/orders/kinds/registry";

/**
 * Of a query that joins `orders` with their `profiles`: the order has changed its line, however that looks here,
 * because no reading was asked for since it was known that the carrier had done it.
 */
export function doneSinceReading() {
  return and(
    eq(orders.state, "completed"),
    inArray(orders.kind, KINDS_SHOWN_BY_PROFILE),
    or(isNull(profiles.readAt), gt(orders.settledAt, profiles.readAt)),
  );
}
