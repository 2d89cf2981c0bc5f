import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmResume } from "@/lib/domain/orders/kinds/icm-pause";
import type { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { placeChange } from "@/lib/domain/profile-changes/place-change";

/**
 * Places the order that wakes a sleeping profile (プロファイル利用再開API); the reason is ours and is not sent.
 * @throws AppError as `placeChange`
 */
export async function resumeProfile(
  ctx: Ctx,
  { change, lastFour: _, ...placing }: PauseInput,
): Promise<PlacedOrder> {
  return placeChange(ctx, icmResume, {
    ...placing,
    ...change,
    operation: "resume",
    request: change,
  });
}
