import { randomUUID } from "node:crypto";
import { and, eq, gt, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";

/**
 * The breaker of all exchanges with a carrier, whose failing one after the other says that the carrier is not reached. The others
 * are of one kind of order each, by its name: one may end in doubt again and again while all else goes well.
 */
export const ALL = "all";

/** Which breaker of which environment: `ALL`, or a kind of order. */
export type Breaker = { environment: string; scope: string };

/** Seconds that a try may take, an order's with all that it waits for; until then nobody else makes one. */
const tryS = (scope: string) => (scope === ALL ? 90 : 120);

/** Seconds until the first try, until the second, and at most; doubled from the second on. */
const pausesS = (scope: string) =>
  scope === ALL
    ? { first: 0, next: 5, most: 60 }
    : // A try is an order, which is in doubt if it fails too.
      { first: 30, next: 60, most: 600 };

const { failures, tries, closedAt, retryAt, triedBy } = carrierBreakers;
const now = sql`clock_timestamp()`;
const inSeconds = (count: SQL | number) => sql`${now} + interval '1 second' * ${count}`;

const only = ({ environment, scope }: Breaker) =>
  and(eq(carrierBreakers.environment, environment), eq(carrierBreakers.scope, scope));

/** The statement of `noteReached`, for a place where it is a part of another. */
export function healing(breaker: Breaker) {
  return db()
    .update(carrierBreakers)
    .set({ failures: 0, reason: null, closedAt: null, retryAt: null, tries: 0, triedBy: null })
    .where(and(only(breaker), or(gt(failures, 0), isNotNull(closedAt))));
}

/** One went well: whatever held others back is over. */
export async function noteReached(breaker: Breaker): Promise<void> {
  await healing(breaker);
}

/** `tryId`: of the try that failed, where it was one. */
type Failure = { code: string; maxFailures: number; tryId: string | null };

/** One more failed: `maxFailures` in a row hold all others back, and a try that fails makes the pause longer. */
export async function noteFailed(
  { environment, scope }: Breaker,
  { code, maxFailures, tryId }: Failure,
): Promise<void> {
  const { first, next, most } = pausesS(scope);
  const closes = sql`${closedAt} IS NULL AND ${failures} + 1 >= ${maxFailures}::int`;
  const longer = sql`least(${most}::int, ${next}::int * 2 ^ least(${tries}, 10))`;
  const inVain = sql`${triedBy} = ${tryId}::uuid`;
  const atOnce = maxFailures <= 1;
  await db()
    .insert(carrierBreakers)
    .values({
      environment,
      scope,
      failures: 1,
      reason: code,
      ...(atOnce && { closedAt: now, retryAt: inSeconds(first) }),
    })
    .onConflictDoUpdate({
      target: [carrierBreakers.environment, carrierBreakers.scope],
      set: {
        failures: sql`${failures} + 1`,
        reason: code,
        closedAt: sql`CASE WHEN ${closes} THEN ${now} ELSE ${closedAt} END`,
        retryAt: sql`CASE WHEN ${closes} THEN ${inSeconds(first)}
          WHEN ${inVain} THEN ${inSeconds(longer)} ELSE ${retryAt} END`,
        tries: sql`CASE WHEN ${inVain} THEN ${tries} + 1 ELSE ${tries} END`,
        triedBy: sql`CASE WHEN ${inVain} THEN NULL ELSE ${triedBy} END`,
      },
    });
}

/** Whether it holds others back, due to be tried or not. */
export async function isBroken(breaker: Breaker): Promise<boolean> {
  return (await db().$count(carrierBreakers, and(only(breaker), isNotNull(closedAt)))) > 0;
}

/** Whether it holds back whoever comes now: also who would make the try. */
export async function isBrokenForNow(breaker: Breaker): Promise<boolean> {
  const held = and(only(breaker), isNotNull(closedAt), gt(retryAt, now));
  return (await db().$count(carrierBreakers, held)) > 0;
}

/** Takes the try that is due, and gives its id; null where somebody else has it, or it is not due. */
export async function claimTry(breaker: Breaker): Promise<string | null> {
  const tryId = randomUUID();
  const claimed = await db()
    .update(carrierBreakers)
    .set({ retryAt: inSeconds(tryS(breaker.scope)), triedBy: tryId })
    .where(and(only(breaker), isNotNull(closedAt), lte(retryAt, now)))
    .returning({ scope: carrierBreakers.scope });
  return claimed.length > 0 ? tryId : null;
}

/** Nothing was tried after all: the next may, unless somebody has taken this one over. */
export async function giveTryBack(breaker: Breaker, tryId: string): Promise<void> {
  await db()
    .update(carrierBreakers)
    .set({ retryAt: now, triedBy: null })
    .where(and(only(breaker), eq(triedBy, tryId)));
}

/** For an administrator who has reason to: the next order of each kind that is held back is the try, unless one is under way. */
export async function tryOrdersAtOnce(environment: string): Promise<void> {
  await db()
    .update(carrierBreakers)
    .set({ retryAt: now })
    .where(
      and(
        eq(carrierBreakers.environment, environment),
        ne(carrierBreakers.scope, ALL),
        isNotNull(closedAt),
        isNull(triedBy),
      ),
    );
}

const inItsWay = sql`SELECT 1 FROM ${carrierBreakers}
  WHERE ${carrierBreakers.environment} = ${orders.environment} AND ${closedAt} IS NOT NULL
  AND ${carrierBreakers.scope}`;

/** Whether the order in question waits for its carrier to be well again. */
export const isHeldBack: SQL = sql`EXISTS (${inItsWay} IN (${ALL}, ${orders.kind}))`;

/** Whether it would be woken in vain: its carrier is not reached, or no order of its kind is to be tried yet. */
export const isHeldBackNow: SQL = sql`EXISTS (
  ${inItsWay} IN (${ALL}, ${orders.kind}) AND (${carrierBreakers.scope} = ${ALL} OR ${retryAt} > ${now}))`;

/** Whether orders of its kind are held back, and it is not the try. */
export function isHeldBackBut(tryId: string | null): SQL {
  const isTheTry = sql`coalesce(${triedBy} = ${tryId}::uuid, false)`;
  return sql`EXISTS (${inItsWay} = ${orders.kind} AND NOT ${isTheTry})`;
}
