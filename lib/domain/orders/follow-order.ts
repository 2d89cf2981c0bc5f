import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { changeState, isUnmovedSince } from "@/lib/domain/orders/change-state";
import { type Followed, type LookWord, lookAtCarrier } from "@/lib/domain/orders/look-at-carrier";
import { FOLLOWED_FOR_MS, followBackoff } from "@/lib/domain/orders/outcome";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { enqueue } from "@/lib/jobs/queue";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** No look takes longer (token, two answers, each once more); until then nobody else looks. */
const LOOK_MS = 120_000;
const FOLLOWED_STATES = ["accepted", "unknown"] as const;

/** `since`: when the order came into its state. */
type Claimed = Followed & { environment: string; followCount: number; since: Date };

/**
 * Finds out once what became of an accepted or unknown order that is due, and settles it; or puts the next look into
 * the queue; or, a day after the order came into its state, leaves it to a person. Reading only: nothing is sent.
 */
export async function followOrder(ctx: Ctx, orderId: string): Promise<void> {
  const order = await claimLook(orderId);
  if (!order) return;
  const finding = await lookAtCarrier(order);
  if (finding.state === "waiting") return lookAgainLater(order, finding.word);
  // Before the reading: one that was asked for from now on shows what the order did, an earlier one may not.
  const settledAt = new Date();
  const fresh = await refreshed(order.imsi);
  await withTransaction(async (tx) => {
    const end = { to: finding.state, set: { settledAt } };
    const { state: from, since } = order;
    const step = { orderId, from, since, ...end, ...finding } as const;
    const moved = await changeState(tx, ctx, step);
    if (moved && !fresh) await enqueueReadings(tx, order.environment, [order.imsi]);
  });
}

/** Takes the order for one look: until it ends, or its time has run out, the order is not due for another. */
async function claimLook(orderId: string): Promise<Claimed | null> {
  const [order] = await db()
    .update(orders)
    .set({
      dueAt: new Date(Date.now() + LOOK_MS),
      followCount: sql`${orders.followCount} + 1`,
    })
    .where(
      and(
        eq(orders.id, orderId),
        inArray(orders.state, [...FOLLOWED_STATES]),
        eq(orders.carrier, "icm"),
        lte(orders.dueAt, sql`now()`),
        inArray(orders.environment, currentEnvironments()),
      ),
    )
    .returning();
  const state = FOLLOWED_STATES.find((followed) => followed === order?.state);
  if (!order || !state) return null;
  const [target] = await db()
    .select({ imsi: orderTargets.value })
    .from(orderTargets)
    .where(and(eq(orderTargets.orderId, orderId), eq(orderTargets.type, "imsi")))
    .limit(1);
  return target ? { ...order, state, since: order.changedAt, imsi: target.imsi } : null;
}

/** The line's page should show what the order did; when it cannot be read now, the worker reads it later. */
async function refreshed(imsi: string): Promise<boolean> {
  try {
    await readProfile(imsi);
    return true;
  } catch (error) {
    if (error instanceof UpstreamError) return false;
    throw error;
  }
}

async function lookAgainLater(claimed: Claimed, word: LookWord): Promise<void> {
  const { id, state, followCount, since } = claimed;
  const now = new Date();
  // A look that could not be made says nothing: after an outage of a day the carrier is asked still.
  const givenUp = word.asked !== "unread" && now.getTime() - since.getTime() > FOLLOWED_FOR_MS;
  const startAfter = new Date(now.getTime() + followBackoff(followCount));
  await withTransaction(async (tx) => {
    const [order] = await tx
      .update(orders)
      .set({
        dueAt: givenUp ? null : startAfter,
        // Beside what the sending was answered.
        answer: sql`coalesce(${orders.answer}, '{}') || ${JSON.stringify({ look: { ...word, at: now } })}::jsonb`,
      })
      // It may have been sent again, and be in the same state once more.
      .where(and(eq(orders.id, id), eq(orders.state, state), isUnmovedSince(since)))
      .returning({ id: orders.id });
    if (!order) return;
    if (!givenUp) return enqueue(tx, "order.follow", { orderId: id }, { key: id, startAfter });
    await tx.insert(orderEvents).values({
      orderId: id,
      at: now,
      fromState: state,
      toState: state,
      actorId: null,
      event: "needs_person",
      detail: { looks: followCount },
    });
  });
}
