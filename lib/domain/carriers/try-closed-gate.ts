import type { Ctx } from "@/lib/auth/permissions";
import { ALL, claimTry, noteFailed, noteReached } from "@/lib/domain/carriers/breakers";
import { type Carrier, environmentOf } from "@/lib/domain/carriers/environment";
import { freebitPastGate, freebitSettings } from "@/lib/domain/carriers/freebit";
import { icmPastGate, icmSettings } from "@/lib/domain/carriers/icm";
import { log } from "@/lib/log";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/**
 * Tries a carrier that was not reached, when its time for that has come and nobody else does it, by signing in or reading, never
 * by an order: one that hangs would leave that order unknown. One that answers is open again; else the next try comes after 5 s,
 * then twice as long each time, a minute at most.
 */
export async function tryClosedGate(_ctx: Ctx, carrier: Carrier): Promise<void> {
  const breaker = { environment: environmentOf(carrier), scope: ALL };
  const tryId = await claimTry(breaker);
  if (tryId === null) return;
  const { gate } = carrier === "icm" ? icmSettings() : freebitSettings();
  try {
    await REACH[carrier]();
    await noteReached(breaker);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    // A refusal is an answer, whatever it refuses.
    if (error.status !== undefined && error.status < 500) return noteReached(breaker);
    log().info({ carrier, code: error.code }, "the carrier is not reached yet");
    const code = error.status === undefined ? error.code : `http_${error.status}`;
    await noteFailed(breaker, { code, maxFailures: gate.maxFailures, tryId });
  }
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
