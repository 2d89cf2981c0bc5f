import { and, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
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

/** The code of an order that has changed the line and that its last reading does not show; null for none. */
export async function orderSinceReading(connection: Db | Tx, imsi: string): Promise<string | null> {
  const [since] = await connection
    .select({ code: orders.code })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .innerJoin(
      profiles,
      and(eq(profiles.environment, orders.environment), eq(profiles.imsi, orderTargets.value)),
    )
    .where(
      and(
        eq(orderTargets.environment, environmentOf("icm")),
        eq(orderTargets.type, "imsi"),
        eq(orderTargets.value, imsi),
        doneSinceReading(),
      ),
    )
    .orderBy(desc(orders.settledAt))
    .limit(1);
  return since?.code ?? null;
}
