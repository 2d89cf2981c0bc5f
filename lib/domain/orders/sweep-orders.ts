import { and, eq, inArray, isNull, lt, not, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { isHeldBackNow } from "@/lib/domain/carriers/breakers";
import { carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";
import { isStopped } from "@/lib/domain/carriers/stops";
import { changeState } from "@/lib/domain/orders/change-state";
import { findKind } from "@/lib/domain/orders/kinds/registry";
import { dispatchQueue, enqueueAll } from "@/lib/jobs/queue";

/** A wake-up that is this late was lost with the worker that had it. */
const FORGOTTEN_MS = 5_000;
const AT_ONCE = 200;

/**
 * What a worker that died has left behind: attempts whose lease ran out make their order unknown (it may have
 * been sent), orders that are due and were forgotten are woken again; of a carrier that is stopped only those that are
 * followed. Sends nothing itself.
 */
export async function sweepOrders(ctx: Ctx): Promise<void> {
  for (const attempt of await expiredAttempts()) {
    await withTransaction(async (tx) => {
      const [ended] = await tx
        .update(orderAttempts)
        .set({ endedAt: new Date(), outcome: "lease_expired" })
        .where(and(eq(orderAttempts.id, attempt.id), isNull(orderAttempts.endedAt)))
        .returning({ orderId: orderAttempts.orderId });
      if (!ended) return;
      await changeState(tx, ctx, {
        orderId: ended.orderId,
        from: "sending",
        to: "unknown",
        event: "lease_expired",
        detail: { worker: attempt.worker },
        set: { answer: { code: "lease_expired" }, followCount: 0, ...dueFor(attempt.kind) },
      });
    });
  }
  // Each carrier by itself: a long queue of one does not keep the other's orders asleep.
  for (const environment of currentEnvironments()) {
    const queued = and(eq(orders.state, "queued"), not(isStopped), not(isHeldBackNow));
    await wake(dispatchQueue(carrierOf(environment)), await forgottenOrders(environment, queued));
    const followed = inArray(orders.state, ["accepted", "unknown"]);
    await wake("order.follow", await forgottenOrders(environment, followed));
  }
}

/** In one transaction: behind a cap it is always as many as are looked at, most of which wait for their turn already. */
async function wake(
  job: ReturnType<typeof dispatchQueue> | "order.follow",
  found: { id: string }[],
): Promise<void> {
  if (found.length === 0) return;
  // Sorted: two workers that wake the same orders at once wait for one another instead of blocking each other.
  const ids = found.map(({ id }) => id).toSorted();
  const jobs = ids.map((id) => ({ payload: { orderId: id }, key: id }));
  await withTransaction((tx) => enqueueAll(tx, job, jobs));
}

/** What the carrier can be asked about is looked at as soon as it is unknown. */
function dueFor(kind: string): { dueAt?: Date } {
  return findKind(kind)?.isDone ? { dueAt: new Date() } : {};
}

function expiredAttempts() {
  return db()
    .select({ id: orderAttempts.id, worker: orderAttempts.worker, kind: orders.kind })
    .from(orderAttempts)
    .innerJoin(orders, eq(orders.id, orderAttempts.orderId))
    .where(and(isNull(orderAttempts.endedAt), lt(orderAttempts.leaseUntil, sql`now()`)))
    .orderBy(orderAttempts.leaseUntil)
    .limit(AT_ONCE);
}

function forgottenOrders(environment: string, which: SQL | undefined) {
  return db()
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        which,
        lt(orders.dueAt, new Date(Date.now() - FORGOTTEN_MS)),
        eq(orders.environment, environment),
      ),
    )
    .orderBy(orders.dueAt)
    .limit(AT_ONCE);
}
