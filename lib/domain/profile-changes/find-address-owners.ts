import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { type AddressOwner, addressOwners } from "@/lib/domain/profile-changes/address-owners";
import { lineFields, requiredIpv4Address } from "@/lib/domain/profile-changes/field-schemas";

export const AddressOwnersQuery = z.object({
  /** The line that asks: its own addresses are nobody else's. */
  imsi: lineFields.imsi,
  address: requiredIpv4Address,
});
export type AddressOwnersQuery = z.infer<typeof AddressOwnersQuery>;

/**
 * Who else has this NTTC閉域接続 address now, lines of the inventory first, for a form to say while it is typed. What
 * it says may be old by the time of the sending: the change itself asks again (taken-addresses.ts).
 */
export async function findAddressOwners(
  ctx: Ctx,
  { imsi, address }: AddressOwnersQuery,
): Promise<AddressOwner[]> {
  requirePermission(ctx, "profiles:read");
  return addressOwners(db(), imsi, [address]);
}
