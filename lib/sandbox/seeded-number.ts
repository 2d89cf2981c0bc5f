import { createHash } from "node:crypto";

/**
 * A number in [0, 1) that depends on its key alone, so that the same question always gets the same
 * figure, in every process.
 */
export function seededNumber(...key: (string | number)[]): number {
  const digest = createHash("sha256").update(key.join(":")).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number from 0 to below the limit, depending on its key alone. */
export function seededInteger(limit: number, ...key: (string | number)[]): number {
  return Math.floor(seededNumber(...key) * limit);
}
