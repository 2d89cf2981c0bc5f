import type { Ctx } from "@/lib/auth/permissions";
import { icmAddressChange } from "@/lib/domain/orders/kinds/icm-address-change";
import type { PlacedOrder } from "@/lib/domain/orders/place-order";
import type { ChangeAddressInput } from "@/lib/domain/profile-changes/change-inputs";
import { AddressChangeSchema } from "@/lib/domain/profile-changes/change-schemas";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";
import { showsAddresses } from "@/lib/domain/profile-changes/shows-addresses";
import { takenAddresses } from "@/lib/domain/profile-changes/taken-addresses";
import type { FieldErrors } from "@/lib/errors";

/**
 * Places the order that gives an active profile on the closed network other addresses (NTTC閉域接続用アドレス変更API).
 * @throws AppError as `placeChange`: profile_without_cn; invalid_input also for addresses that somebody else has, named
 *   with their owner, and for addresses that the line shows already
 */
export async function changeAddress(
  ctx: Ctx,
  { imsi, change, ...placing }: ChangeAddressInput,
): Promise<PlacedOrder> {
  const request = AddressChangeSchema.parse(sentBody(change));
  return placeChange(ctx, icmAddressChange, {
    ...placing,
    operation: "addressChange",
    imsi,
    request,
    wrong: async (profile): Promise<FieldErrors> =>
      showsAddresses(profile, request) ? { cnActIpAddress: "addressesUnchanged" } : {},
    wrongNow: (tx) => takenAddresses(tx, imsi, request),
  });
}
