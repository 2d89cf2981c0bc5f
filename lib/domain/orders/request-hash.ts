import { createHmac } from "node:crypto";
import { deriveKey } from "@/lib/crypto/seal";
import type { Target } from "@/lib/domain/orders/schemas";
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
 * Tells whether two submissions ask for the same thing of the same targets (a body need not name its line), whatever the
 * order of keys and targets. Keyed, because a request may hold personal fields that must not be guessable from it.
 */
export function hashRequest(kind: string, request: unknown, targets: readonly Target[]): string {
  const sorted = targets.map(({ type, value }) => `${type}:${value}`).toSorted();
  return createHmac("sha256", deriveKey(env().secretKey, "request-hash"))
    .update(canonical({ kind, request, targets: sorted }))
    .digest("hex");
}
