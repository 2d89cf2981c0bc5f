import { icm } from "@/lib/domain/carriers/icm";
import { type KeptReading, saveReading } from "@/lib/domain/profiles/save-reading";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";

/**
 * Reads a profile from the carrier now (プロファイル情報参照API) and keeps the answer; it gives that, and what is kept, which
 * may have been asked for later.
 * @throws UpstreamError
 */
export async function readProfile(
  imsi: string,
): Promise<{ profile: IcmProfile; kept: KeptReading | null }> {
  const askedAt = new Date();
  const profile = await icm().profile(imsi);
  return { profile, kept: await saveReading(imsi, profile, askedAt) };
}
