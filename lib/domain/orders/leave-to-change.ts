import {
  type Breaker,
  claimTry,
  giveTryBack,
  isBroken,
  noteFailed,
  noteReached,
} from "@/lib/domain/carriers/breakers";
import type { Ending } from "@/lib/domain/orders/finish-attempt";
import { log } from "@/lib/log";

/**
 * Leave to send one order; `tryId` where it is the try of a breaker. `tell` says how it ended, null where it was not sent; what
 * comes after the first call is ignored. It never throws.
 */
export type Leave = { tryId: string | null; tell(ending: Ending | null): Promise<void> };

/**
 * Leave to send an order of a kind (the breaker's scope); null while those end in doubt one after the other, however well all
 * else goes: of many that wait only one is sent as a try, with growing pauses, instead of all being unknown.
 */
export async function leaveToChange(breaker: Breaker, maxFailures: number): Promise<Leave | null> {
  const broken = await isBroken(breaker);
  const tryId = broken ? await claimTry(breaker) : null;
  if (broken && tryId === null) return null;
  let told = false;
  return {
    tryId,
    async tell(ending) {
      if (told) return;
      told = true;
      try {
        await note(breaker, ending, { maxFailures, tryId });
      } catch (error) {
        // A try that was not told of is over by its time.
        log().warn({ err: error }, "how an order ended could not be told to those who wait");
      }
    },
  };
}

async function note(
  breaker: Breaker,
  ending: Ending | null,
  { maxFailures, tryId }: { maxFailures: number; tryId: string | null },
): Promise<void> {
  const outcome = ending?.outcome ?? "not_sent";
  if (outcome === "unknown") {
    return noteFailed(breaker, { code: codeOf(ending), maxFailures, tryId });
  }
  // Also where it refuses: that is a clear answer.
  if (outcome !== "not_sent") return noteReached(breaker);
  if (tryId !== null) await giveTryBack(breaker, tryId);
}

/** As outages tell their reason. */
function codeOf(ending: Ending | null): string {
  const { code, status, resultCode } = ending?.answer ?? {};
  if (code === "http_status" && status !== undefined) return `http_${status}`;
  if (code === "result_code" && resultCode !== undefined) return `result_${resultCode}`;
  return typeof code === "string" ? code : "unreadable_answer";
}
