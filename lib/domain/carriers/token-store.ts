import { randomUUID } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { carrierTokenLeases, carrierTokens } from "@/lib/db/schema/carriers";
import { env } from "@/lib/env";
import type { TokenStore } from "@/lib/upstream/shared-token";

/**
 * Longer than a sign-in can take, its turn at the gate (8 s) and its exchange (15 s); who is not done by then has died. By the
 * database's clock.
 */
const LEASE = sql`now() + interval '30 seconds'`;

/** A carrier's token in the database, sealed, so that all processes share one. */
export function tokenStore(environment: string, carrier: "icm" | "freebit"): TokenStore {
  const place = `carrier_tokens/${environment}/${carrier}`;
  const mine = and(eq(carrierTokens.environment, environment), eq(carrierTokens.carrier, carrier));
  async function stored() {
    const [row] = await db().select().from(carrierTokens).where(mine);
    return row && { ...row, plain: readable(row.token, place) };
  }
  return {
    async read() {
      const row = await stored();
      return row?.plain ? { token: row.plain, expiresAt: row.expiresAt } : null;
    },
    async write({ token, expiresAt }) {
      const sealedToken = seal(env().secretKey, token, place);
      const issuedAt = new Date();
      await db()
        .insert(carrierTokens)
        .values({ environment, carrier, token: sealedToken, expiresAt, issuedAt })
        .onConflictDoUpdate({
          target: [carrierTokens.environment, carrierTokens.carrier],
          set: { token: sealedToken, expiresAt, issuedAt },
        });
    },
    async clear(token) {
      const row = await stored();
      if (row?.plain !== token) return;
      // Another process may have renewed it meanwhile: only the bytes that hold the refused one go.
      await db()
        .delete(carrierTokens)
        .where(and(mine, eq(carrierTokens.token, row.token)));
    },
    async hold() {
      const { environment: ofEnvironment, carrier: ofCarrier, holder, until } = carrierTokenLeases;
      const me = randomUUID();
      const taken = await db()
        .insert(carrierTokenLeases)
        .values({ environment, carrier, holder: me, until: LEASE })
        .onConflictDoUpdate({
          target: [ofEnvironment, ofCarrier],
          set: { holder: me, until: LEASE },
          setWhere: lt(until, sql`now()`),
        })
        .returning({ holder });
      if (taken.length === 0) return null;
      const held = [eq(ofEnvironment, environment), eq(ofCarrier, carrier), eq(holder, me)];
      return async () => {
        await db()
          .delete(carrierTokenLeases)
          .where(and(...held));
      };
    },
  };
}

/** Null for what another secret key sealed: a new sign-in then takes its place. */
function readable(sealedToken: Buffer, place: string): string | null {
  try {
    return unseal(env().secretKey, sealedToken, place);
  } catch {
    return null;
  }
}
