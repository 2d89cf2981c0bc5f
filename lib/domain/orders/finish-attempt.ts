import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { changeState } from "@/lib/domain/orders/change-state";
import type { Claim } from "@/lib/domain/orders/claim-order";
import { mayHaveBeenApplied } from "@/lib/domain/orders/doubtful-attempts";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { followBackoff, type Outcome, sendBackoff } from "@/lib/domain/orders/outcome";
import type { OrderState } from "@/lib/domain/orders/schemas";
import { dispatchQueue, enqueue } from "@/lib/jobs/queue";

export type Ending = Outcome & {
  tid: string | null;
  /** What the carrier said, for staff: `{ code, status?, detail? }`. */
  answer: Record<string, unknown>;
  evidence: Record<string, unknown> | null;
};

/**
 * Commits what became of one attempt, and of its order with it. When the lease has run out meanwhile and the
 * order was marked unknown, the answer is kept as late evidence and moves nothing.
 */
export async function finishAttempt(ctx: Ctx, claim: Claim, ending: Ending): Promise<void> {
  await withTransaction(async (tx) => {
    const [ended] = await tx
      .update(orderAttempts)
      .set({ endedAt: new Date(), outcome: ending.outcome, evidence: ending.evidence })
      .where(and(eq(orderAttempts.id, claim.attemptId), isNull(orderAttempts.endedAt)))
      .returning({ id: orderAttempts.id });
    if (!ended) return keepLateEvidence(tx, claim, ending);
    const { to, event } = await settledBy(tx, claim, ending);
    const next = nextLook(claim, to);
    const moved = await changeState(tx, ctx, {
      orderId: claim.orderId,
      from: "sending",
      to,
      event,
      detail: { ...ending.answer, ...(ending.tid ? { tid: ending.tid } : {}) },
      set: {
        answer: ending.answer,
        ...(ending.tid ? { tid: ending.tid } : {}),
        ...(next ? { dueAt: next.startAfter, followCount: 0 } : {}),
      },
    });
    if (!moved) throw new Error(`order ${claim.orderId} left sending while its attempt was open`);
    if (next) {
      const { job, startAfter } = next;
      await enqueue(tx, job, { orderId: claim.orderId }, { key: claim.orderId, startAfter });
    }
  });
}

/**
 * A refusal says that nothing was done by this sending. When an earlier one may have been applied, that is not
 * the end of the order: the refusal may well be its echo.
 */
async function settledBy(
  tx: Tx,
  claim: Claim,
  ending: Ending,
): Promise<Pick<Ending, "to" | "event">> {
  if (ending.to !== "rejected" || !(await mayHaveBeenApplied(tx, claim.orderId))) return ending;
  return { to: "unknown", event: "refused_after_doubt" };
}

/** Who looks at the order next, and when; null when the program has nothing to look at. */
function nextLook(claim: Claim, to: OrderState) {
  if (to === "queued") {
    const startAfter = new Date(Date.now() + sendBackoff(claim.sendCount));
    return { job: dispatchQueue(kindNamed(claim.kind).carrier), startAfter };
  }
  if ((to === "accepted" || to === "unknown") && kindNamed(claim.kind).isDone) {
    return { job: "order.follow", startAfter: new Date(Date.now() + followBackoff(1)) } as const;
  }
  return null;
}

async function keepLateEvidence(tx: Tx, claim: Claim, ending: Ending): Promise<void> {
  const { outcome, tid, answer, evidence } = ending;
  await tx
    .update(orderAttempts)
    .set({ lateEvidence: { outcome, tid, answer, evidence, at: new Date().toISOString() } })
    .where(eq(orderAttempts.id, claim.attemptId));
}
