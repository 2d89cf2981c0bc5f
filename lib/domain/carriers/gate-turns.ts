import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { LAZY_COMMIT } from "@/lib/db/lazy-commit";
import { carrierBreakers, carrierGates } from "@/lib/db/schema/carriers";
import { ALL } from "@/lib/domain/carriers/breakers";
import type { GateLimits } from "@/lib/env/source";

/** Longer than any exchange: a place that its process did not give back is free again then. */
const PLACE_S = 20;

/** Who wants a turn: `beside` needs no place, and one with a `tryId` goes past the breaker. */
export type Caller = {
  environment: string;
  id: string;
  change: boolean;
  beside: boolean;
  /** The id of that try. */
  tryId: string | null;
  limits: GateLimits;
  /** How far ahead a turn may be taken. */
  aheadMs: number;
};

const now = sql`clock_timestamp()`;
const { starts, calls } = carrierGates;
/** The array keeps maxRps entries: the first of them began so many exchanges ago. */
const turnAfter = ({
  maxRps,
}: GateLimits) => sql`greatest(${now}, ${starts}[cardinality(${starts})],
  ${starts}[cardinality(${starts}) - ${maxRps - 1}::int] + interval '1 second')`;
const alive = sql`(SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') FROM jsonb_each(${calls}) c
  WHERE (c.value #>> '{}')::float8 > extract(epoch FROM ${now}))`;
const hasPlace = ({ beside, limits }: Caller) =>
  sql`(${beside}::boolean OR (SELECT count(*) FROM jsonb_object_keys(${alive})) < ${limits.maxInFlight}::int)`;
const inTheWay = ({ environment, tryId }: Caller) => sql`
  SELECT * FROM ${carrierBreakers} WHERE ${carrierBreakers.environment} = ${environment}
  AND ${carrierBreakers.scope} = ${ALL} AND ${carrierBreakers.closedAt} IS NOT NULL AND ${tryId}::uuid IS NULL`;

const Taken = z.object({ wait_ms: z.coerce.number() });

/**
 * Milliseconds until the turn that was taken; null where there is none now. Turns of the last moment may be lost with the
 * database's server, and so are the exchanges that they were for.
 */
export async function takeTurn(caller: Caller): Promise<number | null> {
  const { environment, id, beside, limits, aheadMs } = caller;
  const turn = turnAfter(limits);
  const place = (begin: SQL) =>
    beside
      ? sql`'{}'::jsonb`
      : sql`jsonb_build_object(${id}::text, extract(epoch FROM ${begin}) + ${PLACE_S}::int)`;
  const { rows } = await db().execute(sql`
    INSERT INTO ${carrierGates} AS carrier_gates (environment, starts, calls)
    SELECT ${environment}, ARRAY[${now}], ${place(now)} WHERE NOT EXISTS (${inTheWay(caller)})
    ON CONFLICT (environment) DO UPDATE SET
      starts = (${starts} || ${turn})[greatest(1, cardinality(${starts}) + 2 - ${limits.maxRps}::int):],
      calls = ${alive} || ${place(turn)}
    WHERE ${hasPlace(caller)} AND ${turn} <= ${now} + interval '1 millisecond' * ${aheadMs}::int
    RETURNING extract(epoch FROM ${starts}[cardinality(${starts})] - ${now}) * 1000 AS wait_ms,
      ${LAZY_COMMIT} AS lazily`);
  const [row] = rows;
  return row === undefined ? null : Math.max(0, Taken.parse(row).wait_ms);
}

const Seen = z.object({
  wait_ms: z.coerce.number(),
  has_place: z.boolean(),
  broken: z.boolean(),
  reason: z.string().nullable(),
});

/** What keeps a caller from its turn: the breaker, or that there is no place or moment yet; null where nothing does. */
export type Hindrance =
  | { by: "breaker"; reason: string | null }
  | { by: "turn"; waitMs: number }
  | null;

/** Looks without taking anything: whoever waits writes nothing. */
export async function findHindrance(caller: Caller): Promise<Hindrance> {
  const { environment, limits, aheadMs } = caller;
  const { rows } = await db().execute(sql`
    SELECT coalesce(extract(epoch FROM ${turnAfter(limits)} - ${now}) * 1000, 0) AS wait_ms,
      coalesce(${hasPlace(caller)}, true) AS has_place,
      b.environment IS NOT NULL AS broken, b.reason
    FROM (VALUES (1)) AS one
    LEFT JOIN ${carrierGates} ON ${carrierGates.environment} = ${environment}
    LEFT JOIN (${inTheWay(caller)}) b ON true`);
  const seen = Seen.parse(rows[0]);
  if (seen.broken) return { by: "breaker", reason: seen.reason };
  if (seen.has_place && seen.wait_ms <= aheadMs) return null;
  return { by: "turn", waitMs: Math.max(0, seen.wait_ms - aheadMs) };
}

/** Gives the place of an exchange back, where it had one, and does `beside` in the same statement. */
export async function leavePlace(
  environment: string,
  id: string | null,
  beside?: SQLWrapper,
): Promise<void> {
  // A query brings its own parentheses.
  const first = beside ? sql`WITH beside AS ${beside}` : sql``;
  await db().execute(sql`${first} UPDATE ${carrierGates} SET calls = calls - ${id ?? ""}::text
    WHERE ${carrierGates.environment} = ${environment} RETURNING ${LAZY_COMMIT} AS lazily`);
}
