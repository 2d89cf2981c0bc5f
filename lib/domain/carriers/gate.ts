import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { carrierGates } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";
import type { GateLimits } from "@/lib/env/source";
import { log } from "@/lib/log";
import type { Gate, Pass, Reached } from "@/lib/upstream/gate";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** How long a caller waits for its turn: reading for a page may go ahead of a queue that can wait. */
export type Patience = { forMs: number; aheadMs: number };

/** A turn is taken up to a second ahead; somebody looks at the page. */
const READER: Patience = { forMs: 8_000, aheadMs: 1_000 };
/** What nobody waits for takes turns with the orders, no earlier than they may. */
const IN_THE_BACKGROUND: Patience = { forMs: 8_000, aheadMs: 200 };

let reader = READER;

/** For a program whose readings nobody looks at, a worker: they leave room for orders. */
export function readInTheBackground(): void {
  reader = IN_THE_BACKGROUND;
}

/** Longer than any exchange: a place that its process did not give back is free again then. */
const PLACE_S = 20;
/** A claim is made in this time; whoever needs longer, for a token, takes another turn. */
const TURN_MS = 500;

const Taken = z.object({ wait_ms: z.coerce.number() });

/**
 * The gate to the carrier of `environment`: caps and state stand in one row of the database, so that they hold for all desks
 * and workers together. A turn may be a moment ahead: `enter` answers when it has come.
 */
export function carrierGate(environment: string, limits: GateLimits, given?: Patience): Gate {
  return {
    async enter({ beside = false } = {}) {
      const patience = given ?? reader;
      const until = Date.now() + patience.forMs;
      for (;;) {
        const id = randomUUID();
        const taken = await take(environment, { id, beside }, limits, patience.aheadMs);
        if (taken !== null) {
          if (taken > 0) await wait(taken);
          return passOf(environment, id, limits.maxFailures);
        }
        const shut = await whyShut(environment);
        if (shut) throw notEntered("carrier_down", `no exchange goes through: ${shut.reason}`);
        if (Date.now() >= until) throw notEntered("carrier_busy", "no turn came in time");
        await wait(25 + Math.random() * 75);
      }
    },
  };
}

function notEntered(code: "carrier_down" | "carrier_busy", message: string): UpstreamError {
  return new UpstreamError({ delivery: "not_sent", code, message });
}

/** Milliseconds until the turn that was taken; null where there is none now. */
async function take(
  environment: string,
  { id, beside }: { id: string; beside: boolean },
  { maxRps, maxInFlight }: GateLimits,
  aheadMs: number,
): Promise<number | null> {
  const now = sql`clock_timestamp()`;
  const { starts, calls, closedAt } = carrierGates;
  // The array keeps maxRps entries: the first of them began so many exchanges ago.
  const turn = sql`greatest(${now}, ${starts}[cardinality(${starts})],
    ${starts}[cardinality(${starts}) - ${maxRps - 1}::int] + interval '1 second')`;
  const alive = sql`(SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') FROM jsonb_each(${calls}) c
    WHERE (c.value #>> '{}')::float8 > extract(epoch FROM ${now}))`;
  const place = (begin: SQL) =>
    beside
      ? sql`'{}'::jsonb`
      : sql`jsonb_build_object(${id}::text, extract(epoch FROM ${begin}) + ${PLACE_S}::int)`;
  const { rows } = await db().execute(sql`
    INSERT INTO ${carrierGates} AS carrier_gates (environment, starts, calls)
    VALUES (${environment}, ARRAY[${now}], ${place(now)})
    ON CONFLICT (environment) DO UPDATE SET
      starts = (${starts} || ${turn})[greatest(1, cardinality(${starts}) + 2 - ${maxRps}::int):],
      calls = ${alive} || ${place(turn)}
    WHERE ${closedAt} IS NULL
      AND (${beside}::boolean OR (SELECT count(*) FROM jsonb_object_keys(${alive})) < ${maxInFlight}::int)
      AND ${turn} <= ${now} + interval '1 millisecond' * ${aheadMs}::int
    RETURNING extract(epoch FROM ${starts}[cardinality(${starts})] - ${now}) * 1000 AS wait_ms`);
  const [row] = rows;
  return row === undefined ? null : Math.max(0, Taken.parse(row).wait_ms);
}

async function whyShut(environment: string): Promise<{ reason: string | null } | null> {
  const { reason } = carrierGates;
  const shut = and(eq(carrierGates.environment, environment), isNotNull(carrierGates.closedAt));
  const [row] = await db().select({ reason }).from(carrierGates).where(shut);
  return row ?? null;
}

function passOf(environment: string, id: string, maxFailures: number): Pass {
  let over = false;
  const begun = Date.now();
  return {
    isOver: () => over || Date.now() - begun > TURN_MS,
    end(reached) {
      if (over) return;
      over = true;
      giveBack(environment, { id, reached, maxFailures }).catch((error: unknown) => {
        // The place is free again by its time.
        log().warn({ err: error, environment }, "the carrier's gate could not be told");
      });
    },
  };
}

type Returned = { id: string; reached: Reached | null; maxFailures: number };

async function giveBack(
  environment: string,
  { id, reached, maxFailures }: Returned,
): Promise<void> {
  const { calls, failures, closedAt, retryAt } = carrierGates;
  const closes = sql`${closedAt} IS NULL AND ${failures} + 1 >= ${maxFailures}::int`;
  const changed =
    reached === null
      ? {}
      : reached.reached
        ? OPEN
        : {
            failures: sql`${failures} + 1`,
            reason: reached.code,
            closedAt: sql`CASE WHEN ${closes} THEN clock_timestamp() ELSE ${closedAt} END`,
            retryAt: sql`CASE WHEN ${closes} THEN clock_timestamp() ELSE ${retryAt} END`,
          };
  await db()
    .update(carrierGates)
    .set({ calls: sql`${calls} - ${id}::text`, ...changed })
    .where(eq(carrierGates.environment, environment));
}

const OPEN = { failures: 0, reason: null, closedAt: null, retryAt: null, tries: 0 };

/** Whether the gate to the carrier of the order in question is closed: it would wait in vain. */
export const isShut: SQL = sql`EXISTS (
  SELECT 1 FROM ${carrierGates} WHERE ${carrierGates.environment} = ${orders.environment}
  AND ${carrierGates.closedAt} IS NOT NULL)`;

/** The carrier was reached: whatever closed its gate is over. */
export async function openGate(environment: string): Promise<void> {
  await db().update(carrierGates).set(OPEN).where(eq(carrierGates.environment, environment));
}
