import { and, asc, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import type { Candidate } from "@/lib/domain/completions/match-row";
import type { RowFields } from "@/lib/domain/completions/read-row";
import { placedUntil } from "@/lib/domain/completions/row-times";
import { ACTIVE_STATES, ORDER_STATES } from "@/lib/domain/orders/schemas";

/** Orders that one row is compared with, at the most: those under way first, then the newest. */
const MOST_PER_ROW = 20;

const DELIVERY_CODE = sql<string>`coalesce(${orders.request}->>'deliveryCode', ${orders.code})`;
const Ids = z.array(z.object({ id: z.string() }));

/**
 * The Freebit orders of an environment that the rows may speak of, a bounded number for each row, those under way
 * locked: what is decided about them is still true when the transaction ends. Where no order has both the delivery
 * code and the EID of a row, or none was placed before its times, one that shares something with it is among them.
 */
export async function findCandidates(
  tx: Tx,
  environment: string,
  rows: readonly RowFields[],
): Promise<Candidate[]> {
  const ids = await findIds(tx, environment, rows);
  if (ids.length === 0) return [];
  const active = and(inArray(orders.id, ids), inArray(orders.state, [...ACTIVE_STATES]));
  await tx
    .select({ id: orders.id })
    .from(orders)
    .where(active)
    .orderBy(asc(orders.id))
    .for("update");
  // Read after the lock was got; a settled order never changes again.
  const found = await tx
    .select({
      id: orders.id,
      deliveryCode: DELIVERY_CODE,
      eid: sql<string>`coalesce(${orders.request}->>'eid', '')`,
      state: orders.state,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(inArray(orders.id, ids));
  const sendings = await readSendings(tx, ids);
  return found.flatMap((order) => {
    const state = ORDER_STATES.find((known) => known === order.state);
    const starts = sendings.get(order.id) ?? [];
    const lastSendingAt = starts.at(-1) ?? null;
    return state ? [{ ...order, state, sendings: starts.length, lastSendingAt }] : [];
  });
}

async function findIds(tx: Tx, environment: string, rows: readonly RowFields[]) {
  const wanted = new Set(
    rows.map((row) => {
      const until = placedUntil(row);
      const { deliveryCode: code, eid } = row;
      return JSON.stringify({ code, eid, until: until === null ? null : new Date(until) });
    }),
  );
  const active = sql.join(
    ACTIVE_STATES.map((state) => sql`${state}`),
    sql`, `,
  );
  const ofCode = sql`
    SELECT o.id FROM orders o
    WHERE o.environment = ${environment} AND o.carrier = 'freebit'
      AND coalesce(o.request->>'deliveryCode', o.code) = w.code`;
  const ofEid = sql`
    SELECT o.id FROM order_targets t JOIN orders o ON o.id = t.order_id
    WHERE t.environment = ${environment} AND t.type = 'eid' AND t.value = w.eid
      AND o.carrier = 'freebit' AND o.request->>'eid' = w.eid`;
  const withCode = sql`
    AND (w.code IS NULL OR coalesce(o.request->>'deliveryCode', o.code) = w.code)`;
  const some = sql`
    AND (w.until IS NULL OR o.placed_at <= w.until)
    ORDER BY o.state IN (${active}) DESC, o.placed_at DESC LIMIT ${MOST_PER_ROW}`;
  const { rows: found } = await tx.execute(sql`
    SELECT DISTINCT found.id
    FROM jsonb_to_recordset(${`[${[...wanted].join(",")}]`}::jsonb)
      AS w(code text, eid text, until timestamptz)
    CROSS JOIN LATERAL (
      (${ofEid} ${withCode} ${some})
      UNION ALL (${ofCode} AND w.eid IS NULL ${some})
      UNION ALL (${ofEid} ${withCode} LIMIT 1)
      UNION ALL (${ofEid} LIMIT 1)
      UNION ALL (${ofCode} LIMIT 1)
    ) AS found`);
  return Ids.parse(found).map(({ id }) => id);
}

/** When each order's sendings began that may have done something, in their order. */
async function readSendings(tx: Tx, ids: readonly string[]): Promise<Map<string, Date[]>> {
  const found = await tx
    .select({ orderId: orderAttempts.orderId, startedAt: orderAttempts.startedAt })
    .from(orderAttempts)
    .where(
      and(
        inArray(orderAttempts.orderId, [...ids]),
        sql`coalesce(${orderAttempts.outcome}, '') NOT IN ('not_sent', 'rejected')`,
      ),
    )
    .orderBy(asc(orderAttempts.number));
  const starts = new Map<string, Date[]>();
  for (const { orderId, startedAt } of found) {
    starts.set(orderId, [...(starts.get(orderId) ?? []), startedAt]);
  }
  return starts;
}
