import { icm } from "@/lib/domain/carriers/icm";
import { saveReading } from "@/lib/domain/profiles/save-reading";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";

/**
 * Reads a profile from the carrier now (プロファイル情報参照API) and keeps the answer, which it gives too.
 * @throws UpstreamError
 */
export async function readProfile(imsi: string): Promise<IcmProfile> {
  const askedAt = new Date();
  const profile = await icm().profile(imsi);
  await saveReading(imsi, profile, askedAt);
  return profile;
}
