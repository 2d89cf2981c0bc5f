import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { icm } from "@/lib/domain/carriers/icm";
import { changeState } from "@/lib/domain/orders/change-state";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { followBackoff } from "@/lib/domain/orders/outcome";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { enqueue } from "@/lib/jobs/queue";
import { type IcmProfile, profileAnswer } from "@/lib/upstream/icm/schemas/profile";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** No look takes longer (token, two answers, each once more); until then nobody else looks. */
const LOOK_MS = 120_000;

type Followed = {
  kind: string;
  tid: string | null;
  request: unknown;
  before: Record<string, unknown> | null;
  environment: string;
  imsi: string;
  followCount: number;
};

type Finding =
  | { state: "completed" | "failed"; event: string; detail: Record<string, unknown> }
  | { state: "waiting" };

/**
 * Asks once what became of an accepted order that is due: the transaction by its tid, and where the carrier does
 * not know or does not take the tid, the profile itself (a wanted change that is there, and was not before, completes
 * it; one that is absent proves nothing). Settles the order, or puts the next look into the queue. Reading only: nothing is sent.
 */
export async function followOrder(ctx: Ctx, orderId: string): Promise<void> {
  const order = await claimLook(orderId);
  if (!order) return;
  const finding = await look(order);
  if (finding.state === "waiting") return lookAgainLater(orderId, order.followCount);
  // Before the reading: one that was asked for from now on shows what the order did, an earlier one may not.
  const settledAt = new Date();
  const fresh = await refreshed(order.imsi);
  await withTransaction(async (tx) => {
    const end = { to: finding.state, set: { settledAt } };
    const step = { orderId, from: "accepted", ...end, ...finding } as const;
    const moved = await changeState(tx, ctx, step);
    if (moved && !fresh) await enqueueReadings(tx, order.environment, [order.imsi]);
  });
}

/** Takes the order for one look: until it ends, or its time has run out, the order is not due for another. */
async function claimLook(orderId: string): Promise<Followed | null> {
  const [order] = await db()
    .update(orders)
    .set({
      dueAt: new Date(Date.now() + LOOK_MS),
      followCount: sql`${orders.followCount} + 1`,
    })
    .where(
      and(
        eq(orders.id, orderId),
        eq(orders.state, "accepted"),
        eq(orders.carrier, "icm"),
        lte(orders.dueAt, sql`now()`),
        inArray(orders.environment, currentEnvironments()),
      ),
    )
    .returning();
  if (!order) return null;
  const [target] = await db()
    .select({ imsi: orderTargets.value })
    .from(orderTargets)
    .where(and(eq(orderTargets.orderId, orderId), eq(orderTargets.type, "imsi")))
    .limit(1);
  return target ? { ...order, imsi: target.imsi } : null;
}

async function look(order: Followed): Promise<Finding> {
  try {
    const transaction = order.tid ? await lookUp(order.tid) : null;
    if (!transaction) return findByProfile(order, await icm().profile(order.imsi));
    const { transactionStatus } = transaction;
    // A failure is the order's, whether or not the profile can be read.
    if (transactionStatus === "failed" || transactionStatus === "cancel") {
      return { state: "failed", event: "transaction_failed", detail: { transactionStatus } };
    }
    const toBeShown = await isYetToBeShown(order);
    return transactionStatus === "success" && !toBeShown
      ? { state: "completed", event: "transaction_success", detail: { transactionStatus } }
      : { state: "waiting" };
  } catch (error) {
    if (error instanceof UpstreamError) return { state: "waiting" };
    throw error;
  }
}

/** Null where the lookup is not offered, or does not take or know this tid: that is likely, not sure, of any. */
async function lookUp(tid: string) {
  try {
    return await icm().transaction(tid);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const refused = error.delivery === "answered" && error.status === 400;
    if (refused || error.code === "endpoint_missing") return null;
    throw error;
  }
}

/**
 * For kinds whose profile tells their progress: the transaction's success is not yet theirs. What it says is kept for the
 * line's page.
 */
async function isYetToBeShown({ kind, imsi, request }: Followed): Promise<boolean> {
  const { isStillAtWork, isDone } = kindNamed(kind);
  if (!isStillAtWork) return false;
  const profile = await readProfile(imsi);
  return isStillAtWork(profile) || isDone?.(request, profile) === false;
}

/** What the line showed already when the order was placed proves nothing. */
function findByProfile(order: Followed, profile: IcmProfile): Finding {
  const { profileStatus } = profile;
  const { isDone } = kindNamed(order.kind);
  const before = profileAnswer.safeParse({ puk1: null, puk2: null, ...order.before });
  const wasThere = before.success && isDone?.(order.request, before.data) === true;
  return !wasThere && isDone?.(order.request, profile)
    ? { state: "completed", event: "profile_shows_change", detail: { profileStatus } }
    : { state: "waiting" };
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

async function lookAgainLater(orderId: string, followCount: number): Promise<void> {
  const startAfter = new Date(Date.now() + followBackoff(followCount));
  await withTransaction(async (tx) => {
    const [order] = await tx
      .update(orders)
      .set({ dueAt: startAfter })
      .where(and(eq(orders.id, orderId), eq(orders.state, "accepted")))
      .returning({ id: orders.id });
    if (order) await enqueue(tx, "order.follow", { orderId }, { key: orderId, startAfter });
  });
}
