import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { currentEnvironments, environmentOf } from "@/lib/domain/carriers/environment";
import { freebitSettings } from "@/lib/domain/carriers/freebit";
import { carrierGate, type Patience } from "@/lib/domain/carriers/gate";
import { icmSettings } from "@/lib/domain/carriers/icm";
import { type Claim, claimOrder } from "@/lib/domain/orders/claim-order";
import { type Ending, finishAttempt } from "@/lib/domain/orders/finish-attempt";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { type Leave, leaveToChange } from "@/lib/domain/orders/leave-to-change";
import { restoreRequest } from "@/lib/domain/orders/order-secrets";
import { Target } from "@/lib/domain/orders/schemas";
import { untilDone } from "@/lib/domain/orders/until-done";
import type { Pass } from "@/lib/upstream/gate";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** An order that this version cannot prepare waits this long before it is looked at again. */
const UNPREPARED_WAIT_MS = 60_000;
/** An order can wait: whoever looks at a page goes ahead. Not for long, so that a worker that is stopped ends in time. */
const IN_THE_QUEUE: Patience = { forMs: 5_000, aheadMs: 200 };

/**
 * Sends one queued order, once: prepare, wait for a turn at the carrier, claim, send, commit what became of it. Does nothing when the order
 * cannot be claimed. What cannot be prepared (a kind of a newer version) is not claimed, stays queued, and is
 * thrown. The commit of an answer is tried for two minutes: while it is not made, only this process knows it.
 */
export async function dispatchOrder(ctx: Ctx, orderId: string, worker: string): Promise<void> {
  const prepared = await prepare(orderId);
  if (!prepared) return;
  const way = await wayTo(prepared.kind);
  if (!way) return;
  const { pass, leave } = way;
  try {
    const claim = await claimOrder(ctx, orderId, worker, leave.tryId);
    if (!claim) return;
    const ending = await attempt(claim, prepared, pass);
    // Before the commit, so that those who are about to be sent know of it.
    await leave.tell(ending);
    await untilDone(() => finishAttempt(ctx, claim, ending));
  } finally {
    pass.end(null);
    await leave.tell(null);
  }
}

type Way = { pass: Pass; leave: Leave };

/**
 * Leave to change something at the order's carrier, and its turn there, before it is claimed: one that waits is still queued, and
 * can be cancelled. Null while orders of its kind are held back, or the carrier is not reached or has no place; the sweep wakes the order
 * again.
 */
async function wayTo({ carrier, kind }: Prepared["kind"]): Promise<Way | null> {
  const { gate } = carrier === "icm" ? icmSettings() : freebitSettings();
  const environment = environmentOf(carrier);
  const leave = await leaveToChange({ environment, scope: kind }, gate.maxFailures);
  if (!leave) return null;
  try {
    const pass = await carrierGate(environment, gate, IN_THE_QUEUE).enter({ change: true });
    return { pass, leave };
  } catch (error) {
    await leave.tell(null);
    if (error instanceof UpstreamError) return null;
    throw error;
  }
}

async function prepare(orderId: string) {
  const waiting = and(
    eq(orders.id, orderId),
    eq(orders.state, "queued"),
    inArray(orders.environment, currentEnvironments()),
  );
  const [order] = await db()
    .select({ kind: orders.kind, request: orders.request })
    .from(orders)
    .where(waiting);
  if (!order) return null;
  try {
    const kind = kindNamed(order.kind);
    const targets = await targetsOf(orderId);
    return { kind, targets, send: kind.prepare(await restoreRequest(orderId, order.request)) };
  } catch (error) {
    const dueAt = new Date(Date.now() + UNPREPARED_WAIT_MS);
    await db().update(orders).set({ dueAt }).where(waiting);
    throw error;
  }
}

async function targetsOf(orderId: string): Promise<Target[]> {
  const rows = await db()
    .select({ type: orderTargets.type, value: orderTargets.value })
    .from(orderTargets)
    .where(eq(orderTargets.orderId, orderId));
  return Target.array().parse(rows);
}

type Prepared = NonNullable<Awaited<ReturnType<typeof prepare>>>;

async function attempt(
  claim: Claim,
  { kind, targets, send }: Prepared,
  pass: Pass,
): Promise<Ending> {
  const { taken, outcome } = kind;
  try {
    // A process that was frozen after its claim must not send for an order that others have given up.
    const { tid, exchange } = await send({ notAfter: claim.sendUntil, pass, targets });
    const answer = { code: taken, ...(exchange.status ? { status: exchange.status } : {}) };
    return { outcome: taken, to: taken, event: taken, tid, answer, evidence: exchange };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const answer = {
      code: error.code,
      ...(error.status ? { status: error.status } : {}),
      ...(error.detail ? { detail: error.detail } : {}),
      // The code that a sign-in was refused with says nothing of the request.
      ...(error.resultCode && error.delivery === "answered"
        ? { resultCode: error.resultCode }
        : {}),
    };
    return { ...outcome(error), tid: null, answer, evidence: error.exchange ?? null };
  }
}
