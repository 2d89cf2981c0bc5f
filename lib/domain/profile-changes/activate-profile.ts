import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { toActivationBody } from "@/lib/domain/profile-changes/activation-schema";
import type { ActivateInput } from "@/lib/domain/profile-changes/change-inputs";
import { limitsNotOffered } from "@/lib/domain/profile-changes/limits-not-offered";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import { takenAddresses } from "@/lib/domain/profile-changes/taken-addresses";

/**
 * Places the order that activates an inactive profile (プロファイル開通API).
 * @throws AppError as `placeChange`: invalid_input also for addresses that somebody else has, and for limits that the
 *   carrier does not offer
 */
export async function activateProfile(
  ctx: Ctx,
  { change, ...placing }: ActivateInput,
): Promise<PlacedOrder> {
  const request = toActivationBody(change);
  return placeChange(ctx, icmActivate, {
    ...placing,
    operation: "activate",
    imsi: request.imsi,
    hsn: request.hsn,
    request,
    wrong: () => limitsNotOffered(ctx, request),
    wrongNow: (tx) => takenAddresses(tx, request.imsi, request),
  });
}
