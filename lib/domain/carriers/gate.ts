import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import {
  ALL,
  claimTry,
  giveTryBack,
  healing,
  isBrokenForNow,
  noteFailed,
} from "@/lib/domain/carriers/breakers";
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
      const caller: Caller = { environment, id, change, beside, limits, aheadMs, tryId: null };
      try {
        await waitForTurn(caller, until);
      } catch (error) {
        if (caller.tryId) await giveTryBack({ environment, scope: ALL }, caller.tryId);
        throw error;
      }
      return passOf(caller);
    },
    isShut: () => isBrokenForNow({ environment, scope: ALL }),
  };
}

/** Sets `caller.tryId` where the turn is the breaker's try. Until there is a turn, whoever waits only looks. */
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
      const breaker = { environment: caller.environment, scope: ALL };
      caller.tryId = caller.change ? null : await claimTry(breaker);
      if (!caller.tryId) {
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

/** What a failure means for those who wait is known before its place is free. */
async function giveBack(caller: Caller, reached: Reached | null): Promise<void> {
  const { environment, id, beside, tryId, limits } = caller;
  const breaker = { environment, scope: ALL };
  try {
    if (reached?.reached === false) {
      const { maxFailures } = limits;
      await noteFailed(breaker, { code: reached.code, maxFailures, tryId });
    } else if (reached === null && tryId) await giveTryBack(breaker, tryId);
  } finally {
    const well = reached?.reached ? healing(breaker) : undefined;
    await leavePlace(environment, beside ? null : id, well);
  }
}
