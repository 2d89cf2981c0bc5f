import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmSuspend } from "@/lib/domain/orders/kinds/icm-pause";
import type { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { placeChange } from "@/lib/domain/profile-changes/place-change";

/**
 * Places the order that stops an active profile (プロファイル利用休止API); the reason is ours and is not sent.
 * @throws AppError as `placeChange`
 */
export async function suspendProfile(
  ctx: Ctx,
  { change, lastFour: _, ...placing }: PauseInput,
): Promise<PlacedOrder> {
  return placeChange(ctx, icmSuspend, {
    ...placing,
    ...change,
    operation: "suspend",
    request: change,
  });
}
