import { and, eq, inArray, lte, not, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orderAttempts, orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { isHeldBackBut } from "@/lib/domain/carriers/breakers";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { holdOffStops } from "@/lib/domain/carriers/sending-lock";
import { isStopped } from "@/lib/domain/carriers/stops";

/**
 * How long an attempt may take before its order counts as unknown. Whatever one sending waits for (token, turn, sending,
 * renewed token, turn), its last exchange begins `ENDING_MS` earlier or not at all.
 */
export const LEASE_MS = 75_000;
/**
 * One exchange at its longest (15 s) and the commit of its answer: what began later could still be under way when the lease
 * runs out.
 */
const ENDING_MS = 20_000;

export type Claim = {
  orderId: string;
  kind: string;
  attemptId: string;
  /** From then on, by this process's clock, nothing may be sent for this attempt. */
  sendUntil: Date;
  sendCount: number;
};

/**
 * Takes a queued order that is due and of this environment for `worker`: `sending`, and a new attempt with
 * its lease, are committed before the caller opens a socket. Null when there is nothing to take: another worker
 * has it, it is not due, it belongs to another environment, its carrier is stopped, or orders of its kind are held back and this is not the try
 * (`tryId`) of it. A claim is committed before a
 * stop or not at all: nothing is begun once a stop is committed.
 */
export async function claimOrder(
  ctx: Ctx,
  orderId: string,
  worker: string,
  tryId: string | null = null,
): Promise<Claim | null> {
  const now = new Date();
  // The lease runs by the database's clock, which is everybody's; of our own only how long we have taken counts.
  const sendUntil = new Date(now.getTime() + LEASE_MS - ENDING_MS);
  return withTransaction(async (tx) => {
    await holdOffStops(tx);
    const [order] = await tx
      .update(orders)
      .set({
        state: "sending",
        dueAt: null,
        sendCount: sql`${orders.sendCount} + 1`,
        changedAt: now,
      })
      .where(
        and(
          eq(orders.id, orderId),
          eq(orders.state, "queued"),
          lte(orders.dueAt, sql`now()`),
          inArray(orders.environment, currentEnvironments()),
          not(isStopped),
          // Since leave was given, others of its kind may have ended in doubt.
          not(isHeldBackBut(tryId)),
        ),
      )
      .returning();
    if (!order) return null;
    const number = await tx.$count(orderAttempts, eq(orderAttempts.orderId, orderId));
    const [attempt] = await tx
      .insert(orderAttempts)
      .values({
        orderId,
        number: number + 1,
        worker,
        startedAt: now,
        leaseUntil: sql`now() + make_interval(secs => ${LEASE_MS / 1000})`,
      })
      .returning({ id: orderAttempts.id });
    if (!attempt) throw new Error("the attempt was not inserted");
    await tx.insert(orderEvents).values({
      orderId,
      at: now,
      fromState: "queued",
      toState: "sending",
      actorId: null,
      event: "sending",
      detail: { attempt: number + 1, worker, requestId: ctx.requestId },
    });
    const { kind, sendCount } = order;
    return { orderId, kind, attemptId: attempt.id, sendUntil, sendCount };
  });
}
