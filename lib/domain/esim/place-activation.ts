import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { removeDraft } from "@/lib/domain/drafts/discard-draft";
import { recordLine } from "@/lib/domain/esim/record-line";
import type { PlaceActivationInput } from "@/lib/domain/esim/schemas";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { type PlacedOrder, placeOrder } from "@/lib/domain/orders/place-order";
import { requireCorrectable } from "@/lib/domain/orders/require-correctable";
import type { Target } from "@/lib/domain/orders/schemas";
import { stillAhead } from "@/lib/domain/orders/send-time";
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
  return placeOrder(ctx, FREEBIT_KINDS[request.addKind], {
    targets: targetsOf(request),
    request,
    submissionId,
    previousOrderId,
    draftId,
    notBefore: stillAhead(notBefore),
    check: async (tx) => {
      if (previousOrderId) await requireCorrectable(tx, environment, previousOrderId);
    },
    alongside: async (tx, { id }) => {
      const customerReference = input.customerReference || null;
      await recordLine(tx, { environment, orderId: id, request, customerReference });
      if (draftId) await removeDraft(tx, ctx, draftId, draftSeen);
    },
  });
}

function targetsOf({ eid, reissue }: AddAcntRequest): Target[] {
  const eids = [eid, ...(reissue?.oldEid ? [reissue.oldEid] : [])];
  return eids.map((value) => ({ type: "eid", value }));
}
