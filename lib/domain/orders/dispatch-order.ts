import type { Ctx } from "@/lib/auth/permissions";
import { type Claim, claimOrder } from "@/lib/domain/orders/claim-order";
import { finishAttempt } from "@/lib/domain/orders/finish-attempt";
import { kindNamed } from "@/lib/domain/orders/kinds/registry";
import { restoreRequest } from "@/lib/domain/orders/order-secrets";
import { icmOutcome } from "@/lib/domain/orders/outcome";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/**
 * Sends one queued order, once: claim, send, commit what became of it. Does nothing when the order cannot be
 * claimed. An error that is not the carrier's leaves the attempt open: its lease runs out and the order becomes
 * unknown, because nobody can say how far it came.
 */
export async function dispatchOrder(ctx: Ctx, orderId: string, worker: string): Promise<void> {
  const claim = await claimOrder(ctx, orderId, worker);
  if (!claim) return;
  const send = kindNamed(claim.kind).prepare(await restoreRequest(claim.orderId, claim.request));
  const ending = await attempt(claim, send);
  await finishAttempt(ctx, claim, ending);
}

async function attempt(claim: Claim, send: ReturnType<ReturnType<typeof kindNamed>["prepare"]>) {
  const { taken } = kindNamed(claim.kind);
  try {
    const { tid, exchange } = await send();
    const answer = { code: taken, ...(exchange.status ? { status: exchange.status } : {}) };
    return { outcome: taken, to: taken, event: taken, tid, answer, evidence: exchange };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const answer = {
      code: error.code,
      ...(error.status ? { status: error.status } : {}),
      ...(error.detail ? { detail: error.detail } : {}),
    };
    return { ...icmOutcome(error), tid: null, answer, evidence: error.exchange ?? null };
  }
}
