import type { ShownProfile } from "@/lib/domain/profile-changes/effect";
import { profileAnswer } from "@/lib/upstream/icm/schemas/profile";

/** A reading as the desk has kept it, without its PUKs; null where there is none, or none that this version can read. */
export function keptProfile(kept: unknown): ShownProfile | null {
  if (typeof kept !== "object" || kept === null) return null;
  return profileAnswer.safeParse({ puk1: null, puk2: null, ...kept }).data ?? null;
}
