import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { claimTry, noteFailed, noteReached, tryAtOnce } from "@/lib/domain/carriers/breakers";
import {
  type Caller,
  findHindrance,
  type Hindrance,
  leavePlace,
  takeTurn,
} from "@/lib/domain/carriers/gate-turns";
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

/** A claim is made in this time; whoever needs longer, for a token, takes another turn. */
const TURN_MS = 500;
const LONGEST_PAUSE_MS = 200;

/**
 * The gate to the carrier of `environment`: caps and breakers stand in the database, so that they hold for all desks and
 * workers together. A turn may be a moment ahead: `enter` answers when it has come. Where the carrier was not reached and the
 * pause is over, one reading goes through as the try, whoever reads; never a change.
 */
export function carrierGate(environment: string, limits: GateLimits, given?: Patience): Gate {
  return {
    async enter({ change = false, beside = false, notAfter } = {}) {
      const { forMs, aheadMs } = given ?? reader;
      const until = Math.min(Date.now() + forMs, notAfter?.getTime() ?? Number.POSITIVE_INFINITY);
      const id = randomUUID();
      const caller: Caller = { environment, id, change, beside, limits, aheadMs, trying: false };
      try {
        await waitForTurn(caller, until);
      } catch (error) {
        if (caller.trying) await tryAtOnce(environment, "all");
        throw error;
      }
      return passOf(caller);
    },
  };
}

/** Sets `caller.trying` where the turn is the breaker's try. Until there is a turn, whoever waits only looks. */
async function waitForTurn(caller: Caller, until: number): Promise<void> {
  let hindrance: Hindrance = null;
  for (let pauseMs = 25; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const taken = hindrance === null ? await takeTurn(caller) : null;
    if (taken !== null) {
      await wait(taken);
      return;
    }
    hindrance = await findHindrance(caller);
    if (hindrance?.by === "breaker") {
      caller.trying = !caller.change && (await claimTry(caller.environment, "all"));
      if (!caller.trying) {
        throw notEntered("carrier_down", `no exchange goes through: ${hindrance.reason}`);
      }
      hindrance = null;
      continue;
    }
    if (Date.now() >= until) throw notEntered("carrier_busy", "no turn came in time");
    if (hindrance) {
      await wait(Math.min(hindrance.waitMs, LONGEST_PAUSE_MS) + Math.random() * pauseMs);
    }
  }
}

function notEntered(code: "carrier_down" | "carrier_busy", message: string): UpstreamError {
  return new UpstreamError({ delivery: "not_sent", code, message });
}

function passOf(caller: Caller): Pass {
  let over = false;
  const begun = Date.now();
  return {
    isOver: () => over || Date.now() - begun > TURN_MS,
    end(reached) {
      if (over) return;
      over = true;
      giveBack(caller, reached).catch((error: unknown) => {
        // The place is free again by its time.
        log().warn({ err: error }, "the carrier's gate could not be told");
      });
    },
  };
}

async function giveBack(caller: Caller, reached: Reached | null): Promise<void> {
  const { environment, id, beside, trying, limits } = caller;
  if (!beside) await leavePlace(environment, id);
  if (reached?.reached) return noteReached(environment, "all");
  if (reached) {
    const { maxFailures } = limits;
    const failure = { scope: "all", code: reached.code, maxFailures, wasTry: trying } as const;
    return noteFailed(environment, failure);
  }
  if (trying) await tryAtOnce(environment, "all");
}
