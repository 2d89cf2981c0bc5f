import { type Effect, type ShownProfile, showsAll } from "@/lib/domain/profile-changes/effect";

type Addresses = { cnActIpAddress?: string | undefined; cnSbyIpAddress?: string | undefined };
type ShownAddresses = Pick<ShownProfile, "cnActIpAddress" | "cnSbyIpAddress">;

/** What NTTC閉域接続 addresses are known by in a profile; a standby that was not sent may be any. */
export function addressEffects({
  cnActIpAddress,
  cnSbyIpAddress,
}: Addresses): Effect<ShownAddresses>[] {
  const active: Effect<ShownAddresses> = {
    field: "cnActIpAddress",
    wanted: cnActIpAddress,
    shows: (profile) => profile.cnActIpAddress === cnActIpAddress,
  };
  const standby: Effect<ShownAddresses> = {
    field: "cnSbyIpAddress",
    wanted: cnSbyIpAddress,
    shows: (profile) => profile.cnSbyIpAddress === cnSbyIpAddress,
  };
  return cnSbyIpAddress === undefined ? [active] : [active, standby];
}

/** Whether a profile, as the carrier shows it, has these addresses. */
export function showsAddresses(profile: ShownAddresses, wanted: Addresses): boolean {
  return showsAll(addressEffects(wanted), profile);
}
