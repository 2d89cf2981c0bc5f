import { and, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierGates } from "@/lib/db/schema/carriers";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";
import { freebitPastGate } from "@/lib/domain/carriers/freebit";
import { openGate } from "@/lib/domain/carriers/gate";
import { icmPastGate } from "@/lib/domain/carriers/icm";
import { log } from "@/lib/log";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** No try takes longer; until then no other worker makes one. */
const TRY_S = 40;

/**
 * Tries the carriers whose gate is closed and whose time for it has come, by signing in or reading, never by an order: one
 * that hangs would leave that order unknown. One that answers is open again; else the next try comes after 5 s, then twice as
 * long each time, a minute at most.
 */
export async function tryClosedGates(_ctx: Ctx): Promise<void> {
  const due = await db()
    .update(carrierGates)
    .set({ retryAt: sql`clock_timestamp() + interval '1 second' * ${TRY_S}::int` })
    .where(
      and(
        inArray(carrierGates.environment, currentEnvironments()),
        lte(carrierGates.retryAt, sql`clock_timestamp()`),
      ),
    )
    .returning({ environment: carrierGates.environment });
  await Promise.all(due.map(({ environment }) => tryGate(environment)));
}

/** What is asked to see whether anybody answers; PA05-41 has nothing that can be read. */
const REACH: Record<Carrier, () => Promise<unknown>> = {
  icm: reachIcm,
  freebit: () => freebitPastGate().signIn(),
};

async function reachIcm(): Promise<void> {
  try {
    await icmPastGate().policies();
  } catch (error) {
    // Where the policies are not offered, whoever signs in has reached the carrier too.
    const missing = error instanceof UpstreamError && error.code === "endpoint_missing";
    if (!missing) throw error;
    await icmPastGate().signIn();
  }
}

async function tryGate(environment: string): Promise<void> {
  try {
    await REACH[carrierOf(environment)]();
    await openGate(environment);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    // A refusal is an answer, whatever it refuses.
    if (error.status !== undefined && error.status < 500) return openGate(environment);
    log().info({ environment, code: error.code }, "the carrier is not reached yet");
    await pause(environment, error.status === undefined ? error.code : `http_${error.status}`);
  }
}

async function pause(environment: string, reason: string): Promise<void> {
  const { tries } = carrierGates;
  await db()
    .update(carrierGates)
    .set({
      reason,
      tries: sql`${tries} + 1`,
      retryAt: sql`clock_timestamp() + interval '1 second' * least(60, 5 * 2 ^ least(${tries}, 10))`,
    })
    .where(and(eq(carrierGates.environment, environment), isNotNull(carrierGates.closedAt)));
}
