import { icm } from "@/lib/domain/carriers/icm";
import { saveReading } from "@/lib/domain/profiles/save-reading";

/**
 * Reads a profile from the carrier now (プロファイル情報参照API) and keeps the answer.
 * @throws UpstreamError
 */
export async function readProfile(imsi: string): Promise<void> {
  const askedAt = new Date();
  await saveReading(imsi, await icm().profile(imsi), askedAt);
}
