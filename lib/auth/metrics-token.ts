import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/**
 * Lets those read the metrics who bring METRICS_TOKEN (`Authorization: Bearer …`); there are none where it is not set.
 * @returns the refusal, or null for those who may
 */
export function refuseWithoutToken(request: Request): Response | null {
  const { metricsToken } = env();
  if (metricsToken === null) return new Response(null, { status: 404 });
  const [, given] = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (given !== undefined && timingSafeEqual(hash(given), hash(metricsToken))) return null;
  return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
}

/** Of one length, whatever was given. */
function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
