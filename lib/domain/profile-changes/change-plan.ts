import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmPlanChange } from "@/lib/domain/orders/kinds/icm-plan-change";
import type { ChangePlanInput } from "@/lib/domain/profile-changes/change-inputs";
import { PlanChangeSchema } from "@/lib/domain/profile-changes/change-schemas";
import { limitsNotOffered } from "@/lib/domain/profile-changes/limits-not-offered";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";

/**
 * Places the order that gives an active profile another plan or limit (料金プラン/上限値変更API).
 * @throws AppError as `placeChange`: invalid_input also for limits that the carrier does not offer
 */
export async function changePlan(
  ctx: Ctx,
  { change, ...placing }: ChangePlanInput,
): Promise<PlacedOrder> {
  const request = PlanChangeSchema.parse(sentBody(change));
  return placeChange(ctx, icmPlanChange, {
    ...placing,
    operation: "planChange",
    imsi: request.imsi,
    hsn: request.hsn,
    request,
    wrong: () => limitsNotOffered(ctx, request),
  });
}
