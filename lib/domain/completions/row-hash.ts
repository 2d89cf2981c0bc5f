import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/crypto/seal";
import { env } from "@/lib/env";

/**
 * The same values in the same order give the same hash, in whichever file and encoding they stand. Keyed, because a
 * row holds a phone number that must not be guessable from it.
 */
export function rowHash(cells: readonly string[]): string {
  const values = cells.map((cell) => cell.trim());
  return createHmac("sha256", deriveKey(env().secretKey, "row-hash"))
    .update(JSON.stringify(values))
    .digest("hex");
}
