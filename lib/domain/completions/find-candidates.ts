import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import type { Candidate } from "@/lib/domain/completions/match-row";
import type { RowFields } from "@/lib/domain/completions/read-row";
import { ORDER_STATES } from "@/lib/domain/orders/schemas";

const DELIVERY_CODE = sql<string>`coalesce(${orders.request}->>'deliveryCode', ${orders.code})`;

/** The Freebit orders of an environment that share a delivery code or an EID with one of the rows, locked. */
export async function findCandidates(
  tx: Tx,
  environment: string,
  rows: readonly RowFields[],
): Promise<Candidate[]> {
  const codes = [...new Set(rows.flatMap(({ deliveryCode }) => deliveryCode ?? []))];
  const eids = [...new Set(rows.flatMap(({ eid }) => eid ?? []))];
  const mine = and(eq(orders.environment, environment), eq(orders.carrier, "freebit"));
  const [byCode, targets] = [
    codes.length > 0
      ? await tx
          .select({ id: orders.id })
          .from(orders)
          .where(and(mine, inArray(DELIVERY_CODE, codes)))
      : [],
    eids.length > 0
      ? await tx
          .select({ id: orderTargets.orderId })
          .from(orderTargets)
          .where(
            and(
              eq(orderTargets.environment, environment),
              eq(orderTargets.type, "eid"),
              inArray(orderTargets.value, eids),
            ),
          )
      : [],
  ];
  const ids = [...new Set([...byCode, ...targets].map(({ id }) => id))];
  if (ids.length === 0) return [];
  return lockCandidates(tx, ids);
}

/** Kept from changing until the transaction ends, so that what is decided about them is still true then. */
async function lockCandidates(tx: Tx, ids: readonly string[]): Promise<Candidate[]> {
  const found = await tx
    .select({
      id: orders.id,
      deliveryCode: DELIVERY_CODE,
      eid: sql<string>`coalesce(${orders.request}->>'eid', '')`,
      state: orders.state,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(inArray(orders.id, [...ids]))
    .orderBy(asc(orders.id))
    .for("update");
  return found.flatMap((order) => {
    const state = ORDER_STATES.find((known) => known === order.state);
    return state ? [{ ...order, state }] : [];
  });
}
