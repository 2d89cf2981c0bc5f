import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/crypto/seal";
import { env } from "@/lib/env";

/** The same JSON value always gives the same text: keys sorted at every depth. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/**
 * Tells whether two submissions ask for the same thing, whatever the order of their keys. Keyed, because a
 * request may hold personal fields that must not be guessable from it.
 */
export function hashRequest(kind: string, request: unknown): string {
  return createHmac("sha256", deriveKey(env().secretKey, "request-hash"))
    .update(canonical({ kind, request }))
    .digest("hex");
}
