import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orders } from "@/lib/db/schema/orders";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { removeDraft } from "@/lib/domain/drafts/discard-draft";
import { recordLine } from "@/lib/domain/esim/record-line";
import type { PlaceActivationInput } from "@/lib/domain/esim/schemas";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { type PlacedOrder, placeOrder } from "@/lib/domain/orders/place-order";
import { ACTIVE_STATES, CORRECTABLE_STATES, type Target } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";
import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/**
 * Places the order of one PA05-41 (new, MNP, reissue), notes its line, and throws the draft away that it came from, in
 * one transaction. An EID that another order holds, as new or as old one, is busy.
 * @throws AppError not_allowed; target_busy; submission_reused; draft_sent; draft_changed when it holds what
 *   `draftSeen` has not seen; order_not_correctable when `previousOrderId` is not a refused or failed order of Freebit's,
 *   order_corrected_already when another order has taken its place
 */
export async function placeActivation(ctx: Ctx, input: PlaceActivationInput): Promise<PlacedOrder> {
  requirePermission(ctx, "esim:operate");
  const { activation: request, submissionId, previousOrderId, draftId, draftSeen } = input;
  const { notBefore } = input;
  const environment = environmentOf("freebit");
  const placed = await placeOrder(ctx, FREEBIT_KINDS[request.addKind], {
    targets: targetsOf(request),
    request,
    submissionId,
    previousOrderId,
    draftId,
    notBefore: notBefore && notBefore.getTime() > Date.now() ? notBefore : undefined,
    check: async (tx) => {
      if (previousOrderId) await requireCorrectable(tx, environment, previousOrderId);
    },
    alongside: async (tx, { id }) => {
      const customerReference = input.customerReference || null;
      await recordLine(tx, { environment, orderId: id, request, customerReference });
      if (draftId) await removeDraft(tx, ctx, draftId, draftSeen);
    },
  });
  // The answer to the first sending was lost, and the form was kept once more before the second.
  if (placed.repeated && draftId) await withTransaction((tx) => removeDraft(tx, ctx, draftId));
  return placed;
}

function targetsOf({ eid, reissue }: AddAcntRequest): Target[] {
  const eids = [eid, ...(reissue?.oldEid ? [reissue.oldEid] : [])];
  return eids.map((value) => ({ type: "eid", value }));
}

/** Holds the order that is corrected, so that two who correct it at once do so one after the other. */
async function requireCorrectable(tx: Tx, environment: string, orderId: string): Promise<void> {
  const correctable = and(
    eq(orders.id, orderId),
    eq(orders.environment, environment),
    inArray(orders.state, [...CORRECTABLE_STATES]),
  );
  const [order] = await tx.select({ id: orders.id }).from(orders).where(correctable).for("update");
  if (!order) throw new AppError("order_not_correctable");
  const corrected = and(
    eq(orders.previousOrderId, orderId),
    inArray(orders.state, [...ACTIVE_STATES, "completed"]),
  );
  const [successor] = await tx.select({ code: orders.code }).from(orders).where(corrected).limit(1);
  if (successor) throw new AppError("order_corrected_already", { code: successor.code });
}
