import { type Ctx, mayDo, type Part, partAgainst, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { rowsNaming } from "@/lib/domain/completions/rows-naming";
import { DECISIONS_ABOUT, type Decision } from "@/lib/domain/orders/decisions";
import { getOrder, type OrderDetail } from "@/lib/domain/orders/get-order";
import { lastLook } from "@/lib/domain/orders/last-look";
import { readLineEvidence } from "@/lib/domain/orders/line-evidence";
import { attemptsKnown, partsIn, readProposals } from "@/lib/domain/orders/proposals";
import { repetitionOf } from "@/lib/domain/orders/repetition";

/** What a reader can do with a decision: take it, or ask an approver for it, where that must be somebody else why. */
export type Choice = { decision: Decision; how: "decide" | "propose"; part: Part | null };

/**
 * All that the desk knows of what became of an accepted or unknown order, for whoever decides about it. Of the line as it was
 * before, only the fields that the order was to change.
 * @throws AppError not_allowed, not_found
 */
export async function getEvidence(ctx: Ctx, orderId: string) {
  requirePermission(ctx, "orders:read");
  // First, so that what comes meanwhile makes it too small, and the decision is refused.
  const seenAttempts = await attemptsKnown(db(), orderId);
  const order = await getOrder(ctx, orderId);
  const proposals = await readProposals(db(), [order.id]);
  const line = order.carrier === "icm" ? await readLineEvidence(order) : null;
  return {
    order,
    /** How much of its sendings is told here; a decision names it. */
    seenAttempts,
    /** What it changes, the first where there are several; by its last digits sending again is confirmed. */
    target: order.targets[0]?.value ?? null,
    /** The one that waits for an approver. */
    proposal: proposals[0] ?? null,
    choices: choicesOf(ctx, order, proposals),
    line: line?.evidence ?? null,
    rows: order.carrier === "freebit" ? await rowsNaming(ctx, keysOf(order)) : null,
    look: lastLook(order.answer),
    repetition: repetitionOf(order.kind, line?.evidence.sinceSent ? line.now : null),
  };
}

export type Evidence = Awaited<ReturnType<typeof getEvidence>>;

function choicesOf(
  { actor }: Ctx,
  order: OrderDetail,
  proposals: Awaited<ReturnType<typeof readProposals>>,
): Choice[] {
  if (!mayDo(actor, "orders:propose")) return [];
  const parts = partsIn(order, proposals);
  return (DECISIONS_ABOUT[order.state] ?? []).map((decision): Choice => {
    const again = decision === "send_again";
    if (!mayDo(actor, again ? "orders:send-again" : "orders:settle")) {
      return { decision, how: "propose", part: null };
    }
    const part = again ? partAgainst(actor, "orders:send-again", parts) : null;
    return { decision, how: part ? "propose" : "decide", part };
  });
}

function keysOf({ id, code, request }: OrderDetail) {
  const { deliveryCode, eid } = request;
  return {
    orderId: id,
    deliveryCode: typeof deliveryCode === "string" ? deliveryCode : code,
    eid: typeof eid === "string" ? eid : null,
  };
}
