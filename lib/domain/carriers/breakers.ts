import { and, eq, gt, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";

/**
 * What a breaker looks at: `all` exchanges with a carrier, whose failing one after the other says that the carrier is not
 * reached; or `changes` alone, which may end in doubt one after the other while readings go well.
 */
export type Scope = "all" | "changes";

/** No try takes longer, an order's with its sign-ins included; until then nobody else makes one. */
const TRY_S: Record<Scope, number> = { all: 40, changes: 80 };

/** Seconds until the first try, until the second, and at most; doubled from the second on. */
const PAUSES_S: Record<Scope, { first: number; next: number; most: number }> = {
  all: { first: 0, next: 5, most: 60 },
  // A try is an order, which is in doubt if it fails too.
  changes: { first: 30, next: 60, most: 600 },
};

const { environment: ofEnvironment, scope: ofScope } = carrierBreakers;
const { failures, tries, closedAt, retryAt } = carrierBreakers;
const now = sql`clock_timestamp()`;
const seconds = (count: SQL | number) => sql`interval '1 second' * ${count}`;

const one = (environment: string, scope: Scope) =>
  and(eq(ofEnvironment, environment), eq(ofScope, scope));

/** One went well: whatever held others back is over. */
export async function noteReached(environment: string, scope: Scope): Promise<void> {
  await db()
    .update(carrierBreakers)
    .set({ failures: 0, reason: null, closedAt: null, retryAt: null, tries: 0 })
    .where(and(one(environment, scope), or(gt(failures, 0), isNotNull(closedAt))));
}

type Failure = { scope: Scope; code: string; maxFailures: number; wasTry: boolean };

/** One more failed: `maxFailures` in a row hold all others back, and a try that fails makes the pause longer. */
export async function noteFailed(
  environment: string,
  { scope, code, maxFailures, wasTry }: Failure,
): Promise<void> {
  const { first, next, most } = PAUSES_S[scope];
  const closes = sql`${closedAt} IS NULL AND ${failures} + 1 >= ${maxFailures}::int`;
  const longer = sql`least(${most}::int, ${next}::int * 2 ^ least(${tries}, 10))`;
  const inVain = sql`${wasTry}::boolean AND ${closedAt} IS NOT NULL`;
  const atOnce = maxFailures <= 1;
  await db()
    .insert(carrierBreakers)
    .values({
      environment,
      scope,
      failures: 1,
      reason: code,
      ...(atOnce && { closedAt: now, retryAt: sql`${now} + ${seconds(first)}` }),
    })
    .onConflictDoUpdate({
      target: [ofEnvironment, ofScope],
      set: {
        failures: sql`${failures} + 1`,
        reason: code,
        closedAt: sql`CASE WHEN ${closes} THEN ${now} ELSE ${closedAt} END`,
        retryAt: sql`CASE WHEN ${closes} THEN ${now} + ${seconds(first)}
          WHEN ${inVain} THEN ${now} + ${seconds(longer)} ELSE ${retryAt} END`,
        tries: sql`CASE WHEN ${inVain} THEN ${tries} + 1 ELSE ${tries} END`,
      },
    });
}

/** Whether it holds others back, due to be tried or not. */
export async function isBroken(environment: string, scope: Scope): Promise<boolean> {
  const count = await db().$count(
    carrierBreakers,
    and(one(environment, scope), isNotNull(closedAt)),
  );
  return count > 0;
}

/** Takes the try that is due; false where somebody else has it, or it is not due. */
export async function claimTry(environment: string, scope: Scope): Promise<boolean> {
  const claimed = await db()
    .update(carrierBreakers)
    .set({ retryAt: sql`${now} + ${seconds(TRY_S[scope])}` })
    .where(and(one(environment, scope), isNotNull(closedAt), lte(retryAt, now)))
    .returning({ scope: ofScope });
  return claimed.length > 0;
}

/** Nothing was tried after all, or an administrator has a reason to: the next may. */
export async function tryAtOnce(environment: string, scope: Scope): Promise<void> {
  await db()
    .update(carrierBreakers)
    .set({ retryAt: now })
    .where(and(one(environment, scope), isNotNull(closedAt)));
}

const failing = sql`SELECT 1 FROM ${carrierBreakers}
  WHERE ${ofEnvironment} = ${orders.environment} AND ${closedAt} IS NOT NULL`;

/** Whether the order in question waits for its carrier to be well again. */
export const isHeldBack: SQL = sql`EXISTS (${failing})`;

/** Whether it would be woken in vain: its carrier is not reached, or is not to be tried by a change yet. */
export const isHeldBackNow: SQL = sql`EXISTS (${failing} AND (${ofScope} = 'all' OR ${retryAt} > ${now}))`;
