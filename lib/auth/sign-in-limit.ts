import { createHmac } from "node:crypto";
import { eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import { deriveKey } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { signInTries } from "@/lib/db/schema/sign-in-tries";
import { env } from "@/lib/env";

const MAX_TRIES = 10;
const WINDOW_SECONDS = 15 * 60;
const PRUNED_AT_ONCE = 100;

const windowStart = sql<Date>`now() - make_interval(secs => ${WINDOW_SECONDS})`;
const isOver = lt(signInTries.firstAt, windowStart);

/** Names an address in tables and in the audit log without giving it away. */
export function emailHash(email: string): string {
  const key = deriveKey(env().secretKey, "sign-in-tries");
  return createHmac("sha256", key).update(email.toLowerCase()).digest("hex");
}

/**
 * Counts a sign-in before its password is looked at, so that many at once are as limited as one after the other:
 * 10 for one address in 15 minutes, whatever network they come from.
 * @returns null when it may be tried, else the seconds until the next may
 */
export async function takeTry(hash: string): Promise<number | null> {
  await forgetOldTries();
  const taken = await db()
    .insert(signInTries)
    .values({ emailHash: hash, tries: 1 })
    .onConflictDoUpdate({
      target: signInTries.emailHash,
      set: {
        tries: sql`CASE WHEN ${isOver} THEN 1 ELSE ${signInTries.tries} + 1 END`,
        firstAt: sql`CASE WHEN ${isOver} THEN now() ELSE ${signInTries.firstAt} END`,
      },
      setWhere: or(isOver, lt(signInTries.tries, MAX_TRIES)),
    })
    .returning({ tries: signInTries.tries });
  if (taken.length > 0) return null;
  const [row] = await db()
    .select({
      seconds: sql<number>`ceil(extract(epoch from ${signInTries.firstAt} - (${windowStart})))::int`,
    })
    .from(signInTries)
    .where(eq(signInTries.emailHash, hash));
  return Math.max(1, row?.seconds ?? 1);
}

/** The right password was given: nothing counts any more. */
export async function forgetTries(hash: string): Promise<void> {
  await db().delete(signInTries).where(eq(signInTries.emailHash, hash));
}

/** The try was refused for another reason than its password. */
export async function giveTryBack(hash: string): Promise<void> {
  await db()
    .update(signInTries)
    .set({ tries: sql`${signInTries.tries} - 1` })
    .where(sql`${eq(signInTries.emailHash, hash)} AND ${gt(signInTries.tries, 0)}`);
}

export async function recordFailedSignIn(hash: string): Promise<void> {
  await db()
    .insert(auditLog)
    .values({ action: "staff.sign_in_failed", entity: "staff", entityId: hash });
}

/** Guessed addresses must not fill the table; rows that somebody counts on at this moment are passed over. */
async function forgetOldTries(): Promise<void> {
  const old = db()
    .select({ emailHash: signInTries.emailHash })
    .from(signInTries)
    .where(isOver)
    .limit(PRUNED_AT_ONCE)
    .for("update", { skipLocked: true });
  await db().delete(signInTries).where(inArray(signInTries.emailHash, old));
}
