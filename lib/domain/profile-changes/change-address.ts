import type { Ctx } from "@/lib/auth/permissions";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmAddressChange } from "@/lib/domain/orders/kinds/icm-address-change";
import type { ChangeAddressInput } from "@/lib/domain/profile-changes/change-inputs";
import {
  type AddressChange,
  AddressChangeSchema,
} from "@/lib/domain/profile-changes/change-schemas";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";
import { showsAddresses } from "@/lib/domain/profile-changes/shows-addresses";
import { takenAddresses } from "@/lib/domain/profile-changes/taken-addresses";
import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";
import type { FieldErrors } from "@/lib/errors";

/** The document does not say whether a standby that is not sent stays: then both would be the same. */
function isShownStandby(
  { cnSbyIpAddress: shown }: ProfileDetail,
  { cnActIpAddress, cnSbyIpAddress }: AddressChange,
): boolean {
  return cnSbyIpAddress === undefined && cnActIpAddress === shown;
}

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
    wrong: async (profile): Promise<FieldErrors> => {
      if (showsAddresses(profile, request)) return { cnActIpAddress: "addressesUnchanged" };
      return isShownStandby(profile, request) ? { cnActIpAddress: "sameAsStandby" } : {};
    },
    wrongNow: (tx) => takenAddresses(tx, imsi, request),
  });
}
