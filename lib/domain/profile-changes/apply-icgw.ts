import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmIcgw } from "@/lib/domain/orders/kinds/icm-icgw";
import type { ApplyIcgwInput } from "@/lib/domain/profile-changes/change-inputs";
import { placeChange } from "@/lib/domain/profile-changes/place-change";

/**
 * Places the order that applies for ICGW for an active profile (ICGW利用申込みAPI).
 * @throws AppError as `placeChange`: profile_has_icgw
 */
export async function applyIcgw(
  ctx: Ctx,
  { imsi, change, ...placing }: ApplyIcgwInput,
): Promise<PlacedOrder> {
  return placeChange(ctx, icmIcgw, {
    ...placing,
    operation: "icgw",
    imsi,
    hsn: change.hsn,
    request: change,
  });
}
