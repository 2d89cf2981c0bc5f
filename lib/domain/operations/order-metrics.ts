import { count, inArray, isNotNull, sql } from "drizzle-orm";
import { Counter, Gauge, type Registry } from "prom-client";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";
import { ORDER_STATES } from "@/lib/domain/orders/schemas";

/** States in which an order waits for something. */
const WAITING = ["queued", "accepted", "unknown"] as const;
const CARRIERS = ["icm", "freebit"] as const;

/** Since when an order waits: one whose time to send has not come does not wait yet. */
const SINCE = sql`CASE ${orders.state}
  WHEN 'queued' THEN greatest(${orders.placedAt}, ${orders.notBefore})
  WHEN 'accepted' THEN coalesce(${orders.acceptedAt}, ${orders.changedAt})
  ELSE ${orders.changedAt} END`;

/** How many orders are in which state, and how long the oldest of those that wait has waited. */
export async function orderMetrics(registry: Registry): Promise<void> {
  const mine = inArray(orders.environment, currentEnvironments());
  // By environment and not by carrier: an index alone answers that.
  const byState = await db()
    .select({ environment: orders.environment, state: orders.state, orders: count() })
    .from(orders)
    .where(mine)
    .groupBy(orders.environment, orders.state);
  const oldest = await db()
    .select({
      carrier: orders.carrier,
      state: orders.state,
      seconds: sql<number>`greatest(extract(epoch FROM now() - min(${SINCE})), 0)::float8`,
    })
    .from(orders)
    .where(sql`${mine} AND ${inArray(orders.state, [...WAITING])}`)
    .groupBy(orders.carrier, orders.state);

  const numbers = new Gauge({
    name: "kaitsu_orders",
    help: "Orders by state.",
    labelNames: ["carrier", "state"],
    registers: [registry],
  });
  const ages = new Gauge({
    name: "kaitsu_order_oldest_seconds",
    help: "How long the oldest order in this state has waited; 0 when there is none.",
    labelNames: ["carrier", "state"],
    registers: [registry],
  });
  for (const carrier of CARRIERS) {
    for (const state of ORDER_STATES) numbers.set({ carrier, state }, 0);
    for (const state of WAITING) ages.set({ carrier, state }, 0);
  }
  for (const { environment, state, orders: number } of byState) {
    numbers.set({ carrier: carrierOf(environment), state }, number);
  }
  for (const { carrier, state, seconds } of oldest) ages.set({ carrier, state }, seconds);
}

/** How the sendings of all orders ended. None is ever deleted, so that it counts up. */
export async function attemptMetrics(registry: Registry): Promise<void> {
  const ended = await db()
    .select({ outcome: orderAttempts.outcome, attempts: count() })
    .from(orderAttempts)
    .where(isNotNull(orderAttempts.outcome))
    .groupBy(orderAttempts.outcome);
  const attempts = new Counter({
    name: "kaitsu_attempts_total",
    help: "Sendings that have ended, by outcome.",
    labelNames: ["outcome"],
    registers: [registry],
  });
  for (const outcome of ["accepted", "completed", "rejected", "not_sent", "unknown"]) {
    attempts.inc({ outcome }, 0);
  }
  for (const row of ended) attempts.inc({ outcome: row.outcome ?? "" }, row.attempts);
}
