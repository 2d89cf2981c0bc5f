import { and, eq } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { env } from "@/lib/env";
import type { TokenStore } from "@/lib/upstream/icm/token";

/** A carrier's token in the database, sealed, so that all processes share one. */
export function tokenStore(environment: string, carrier: "icm" | "freebit"): TokenStore {
  const place = `carrier_tokens/${environment}/${carrier}`;
  const mine = and(eq(carrierTokens.environment, environment), eq(carrierTokens.carrier, carrier));
  async function read() {
    const [row] = await db().select().from(carrierTokens).where(mine);
    if (!row) return null;
    return { token: unseal(env().secretKey, row.token, place), expiresAt: row.expiresAt };
  }
  return {
    read,
    async write({ token, expiresAt }) {
      const sealedToken = seal(env().secretKey, token, place);
      await db()
        .insert(carrierTokens)
        .values({ environment, carrier, token: sealedToken, expiresAt })
        .onConflictDoUpdate({
          target: [carrierTokens.environment, carrierTokens.carrier],
          set: { token: sealedToken, expiresAt },
        });
    },
    async clear(token) {
      // Another process may have renewed it meanwhile: only the one that was refused goes.
      if ((await read())?.token === token) await db().delete(carrierTokens).where(mine);
    },
  };
}
