import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";

/** lease_expired: the worker was gone before an answer came, so it is unknown too. */
const FAILED = ["not_sent", "unknown", "rejected", "lease_expired"];
const MOST = 10;

/**
 * What was said of an attempt lies in the event that ended it. An order leaves `sending` once for every attempt, so the
 * attempt's number says which event it is.
 */
const SAID = sql<unknown>`(
  SELECT e.detail FROM order_events e
  WHERE e.order_id = ${orderAttempts}.order_id AND e.from_state = 'sending'
  ORDER BY e.id LIMIT 1 OFFSET ${orderAttempts}.number - 1)`;

const Said = z.record(z.string(), z.unknown()).nullable();

/** The last attempts of an environment that were not taken, newest first. Instants are ISO text in UTC. */
export async function failedAttempts(environment: string) {
  const rows = await db()
    .select({
      id: orderAttempts.id,
      endedAt: orderAttempts.endedAt,
      outcome: orderAttempts.outcome,
      orderId: orders.id,
      orderCode: orders.code,
      kind: orders.kind,
      said: SAID,
    })
    .from(orderAttempts)
    .innerJoin(orders, eq(orders.id, orderAttempts.orderId))
    .where(and(eq(orders.environment, environment), inArray(orderAttempts.outcome, FAILED)))
    .orderBy(desc(orderAttempts.endedAt))
    .limit(MOST);
  return rows.map(({ endedAt, said, ...row }) => ({
    ...row,
    endedAt: endedAt?.toISOString() ?? null,
    /** `{ code, status?, detail?, resultCode? }`, as for the order's own answer. */
    answer: row.outcome === "lease_expired" ? { code: row.outcome } : Said.parse(said),
  }));
}

export type FailedAttempt = Awaited<ReturnType<typeof failedAttempts>>[number];
