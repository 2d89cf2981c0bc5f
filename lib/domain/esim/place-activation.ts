import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { removeDraft } from "@/lib/domain/drafts/discard-draft";
import { readFields } from "@/lib/domain/esim/field-paths";
import { recordLine } from "@/lib/domain/esim/record-line";
import type { PlaceActivationInput } from "@/lib/domain/esim/schemas";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { placeOrder } from "@/lib/domain/orders/place-order";
import type { Target } from "@/lib/domain/orders/schemas";
import { stillAhead } from "@/lib/domain/orders/send-time";
import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/**
 * Places the order of one PA05-41 (new, MNP, reissue), notes its line, and throws the draft away that it came from, in
 * one transaction. An EID that another order holds, as new or as old one, is busy.
 * @throws AppError not_allowed; environment_changed; target_busy; submission_reused; draft_sent; draft_changed when it
 *   holds what the form has not seen; order_not_correctable when `previousOrderId` is not a refused or failed order of
 *   the same kind, order_corrected_already when another order has taken its place
 */
export async function placeActivation(ctx: Ctx, input: PlaceActivationInput): Promise<PlacedOrder> {
  requirePermission(ctx, "esim:operate");
  const { activation: request, submissionId, openedIn, previousOrderId, draft, notBefore } = input;
  const environment = environmentOf("freebit");
  return placeOrder(ctx, FREEBIT_KINDS[request.addKind], {
    targets: targetsOf(request),
    request,
    submissionId,
    openedIn,
    previousOrderId,
    draftId: draft?.id,
    notBefore: stillAhead(notBefore),
    alongside: async (tx, { id }) => {
      const customerReference = input.customerReference || null;
      await recordLine(tx, { environment, orderId: id, request, customerReference });
      const here = { ...readFields(request), customerReference: input.customerReference };
      if (draft) await removeDraft(tx, ctx, { ...draft, here });
    },
  });
}

function targetsOf({ eid, reissue }: AddAcntRequest): Target[] {
  const eids = [eid, ...(reissue?.oldEid ? [reissue.oldEid] : [])];
  return eids.map((value) => ({ type: "eid", value }));
}
