/** Whether a profile, as the carrier shows it, has these NTTC閉域接続 addresses; a standby that was not sent may be any. */
export function showsAddresses(
  profile: { cnActIpAddress: string | null; cnSbyIpAddress: string | null },
  wanted: { cnActIpAddress?: string | undefined; cnSbyIpAddress?: string | undefined },
): boolean {
  return (
    profile.cnActIpAddress === wanted.cnActIpAddress &&
    (wanted.cnSbyIpAddress === undefined || profile.cnSbyIpAddress === wanted.cnSbyIpAddress)
  );
}
