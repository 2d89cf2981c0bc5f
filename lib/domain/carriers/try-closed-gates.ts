import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";
import { freebit } from "@/lib/domain/carriers/freebit";
import { icm } from "@/lib/domain/carriers/icm";
import { log } from "@/lib/log";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/**
 * Asks the carriers that were not reached and whose time for it has come, by signing in or reading, never by an order: one
 * that hangs would leave that order unknown. The gate lets one exchange through as the try, and opens at an answer; else the
 * next comes after 5 s, then twice as long each time, a minute at most.
 */
export async function tryClosedGates(_ctx: Ctx): Promise<void> {
  const { environment, scope, retryAt } = carrierBreakers;
  const due = await db()
    .select({ environment })
    .from(carrierBreakers)
    .where(
      and(
        inArray(environment, currentEnvironments()),
        eq(scope, "all"),
        lte(retryAt, sql`clock_timestamp()`),
      ),
    );
  await Promise.all(due.map((row) => reach(carrierOf(row.environment))));
}

async function reach(carrier: Carrier): Promise<void> {
  try {
    await REACH[carrier]();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    log().info({ carrier, code: error.code }, "the carrier is not reached yet");
  }
}

/** What is asked to see whether anybody answers; PA05-41 has nothing that can be read. */
const REACH: Record<Carrier, () => Promise<unknown>> = {
  icm: reachIcm,
  freebit: () => freebit().signIn(),
};

async function reachIcm(): Promise<void> {
  try {
    await icm().policies();
  } catch (error) {
    // Where the policies are not offered, whoever signs in has reached the carrier too.
    const missing = error instanceof UpstreamError && error.code === "endpoint_missing";
    if (!missing) throw error;
    await icm().signIn();
  }
}
