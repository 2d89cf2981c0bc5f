import { createHash } from "node:crypto";

/**
 * Names what a page shows by a short text that is another whenever what is shown is another, and tells nothing of it.
 * `shown` is plain JSON without anything that changes by itself (ages, the present moment).
 */
export function versionOf(shown: unknown): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 16);
}
