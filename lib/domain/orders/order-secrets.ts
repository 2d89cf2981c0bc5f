import { eq } from "drizzle-orm";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { orderSecrets } from "@/lib/db/schema/order-secrets";
import type { Tx } from "@/lib/db/transaction";
import { env } from "@/lib/env";

type Json = Record<string, unknown>;

const JsonObject = z.record(z.string(), z.unknown());

const place = (orderId: string, field: string) => `order_secrets/${orderId}/${field}`;

/**
 * Takes the fields at `paths` (`masterPassword`, `mnp.lastnameKanji`; at most two levels, as PA05-41 has)
 * out of a request. Fields that are absent stay absent.
 */
export function splitSecrets(request: Json, paths: readonly string[]) {
  const open: Json = structuredClone(request);
  const secrets: Record<string, string> = {};
  for (const path of paths) {
    const [first = "", second] = path.split(".");
    const holder = second === undefined ? open : open[first];
    const key = second ?? first;
    if (!isObject(holder) || typeof holder[key] !== "string") continue;
    secrets[path] = holder[key];
    delete holder[key];
  }
  return { open, secrets };
}

function isObject(value: unknown): value is Json {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Seals the fields that `splitSecrets` took out, in the order's own transaction. */
export async function saveSecrets(tx: Tx, orderId: string, secrets: Record<string, string>) {
  const rows = Object.entries(secrets).map(([field, value]) => ({
    orderId,
    field,
    value: seal(env().secretKey, value, place(orderId, field)),
  }));
  if (rows.length > 0) await tx.insert(orderSecrets).values(rows);
}

/** The whole request as it must be sent: the stored part with its sealed fields back in their places. */
export async function restoreRequest(orderId: string, open: Json): Promise<Json> {
  const rows = await db().select().from(orderSecrets).where(eq(orderSecrets.orderId, orderId));
  const request: Json = structuredClone(open);
  for (const { field, value } of rows) {
    const [first = "", second] = field.split(".");
    const plain = unseal(env().secretKey, value, place(orderId, field));
    if (second === undefined) request[first] = plain;
    else request[first] = { ...JsonObject.parse(request[first] ?? {}), [second]: plain };
  }
  return request;
}
