import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierBreakers, carrierGates } from "@/lib/db/schema/carriers";
import { ALL, noteReached } from "@/lib/domain/carriers/breakers";
import { carrierGate } from "@/lib/domain/carriers/gate";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { expectPause } from "@/lib/testing/expect-pause";
import type { Entering, Reached } from "@/lib/upstream/gate";

const ENVIRONMENT = "trial/icm/test";
const LIMITS = { maxRps: 1000, maxInFlight: 1000, maxFailures: 5 };
const HANGS: Reached = { reached: false, code: "timeout" };
const REFUSED: Reached = { reached: false, code: "connection_refused" };
const WELL: Reached = { reached: true };
const CHANGE = { change: true };

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await db().delete(carrierGates);
  await db().delete(carrierBreakers);
});

const gate = carrierGate(ENVIRONMENT, LIMITS, { forMs: 0, aheadMs: 0 });

const breaker = async () => (await db().select().from(carrierBreakers))[0];

const underWay = async () =>
  Object.keys((await db().select().from(carrierGates))[0]?.calls ?? {}).length;

/** One exchange after the other, each with its end told before the next. */
async function exchange(entering: Entering, ...ends: (Reached | null)[]): Promise<void> {
  for (const end of ends) {
    const pass = await gate.enter(entering);
    const failures = async () => (await breaker())?.failures ?? 0;
    const before = await failures();
    pass.end(end);
    if (end?.reached === false) await expect.poll(failures).toBe(before + 1);
    else await expect.poll(underWay).toBe(0);
  }
}

/** The pause is over. */
async function makeDue(): Promise<void> {
  await db().update(carrierBreakers).set({ retryAt: sql`now() - interval '1 second'` });
}

const DOWN = { delivery: "not_sent", code: "carrier_down" };
const times = (count: number, end: Reached) => Array.from({ length: count }, () => end);

describe("the breaker of all exchanges", () => {
  it("lets nothing through after five in a row that did not reach the carrier, and says why", async () => {
    await exchange({}, ...times(4, REFUSED));
    expect(await breaker()).toMatchObject({ failures: 4, closedAt: null });
    await exchange({}, HANGS);
    const reason = "timeout";
    expect(await breaker()).toMatchObject({ closedAt: expect.any(Date), reason });
    await expect(gate.enter(CHANGE)).rejects.toMatchObject(DOWN);
  });

  it("forgets failures when the carrier answers between them", async () => {
    await exchange({}, ...times(4, REFUSED), WELL);
    await expect.poll(async () => (await breaker())?.failures).toBe(0);
    await exchange({}, ...times(4, REFUSED));
    expect(await breaker()).toMatchObject({ closedAt: null });
  });

  it("is over at an answer that came after it, and by hand", async () => {
    const late = await gate.enter();
    await exchange({}, ...times(5, REFUSED));
    late.end(WELL);
    await expect.poll(async () => (await breaker())?.closedAt).toBeNull();
    await exchange({}, ...times(5, REFUSED));
    await noteReached({ environment: ENVIRONMENT, scope: ALL });
    const over = { failures: 0, closedAt: null, retryAt: null, reason: null };
    expect(await breaker()).toMatchObject(over);
  });

  it("lets one reading through as its try when its pause is over, whoever reads, and never a change", async () => {
    await exchange({}, ...times(5, REFUSED));
    await makeDue();
    await expect(gate.enter(CHANGE)).rejects.toMatchObject(DOWN);
    const asked = await Promise.allSettled([gate.enter(), gate.enter(), gate.enter()]);
    const tried = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(tried).toHaveLength(1);
    tried[0]?.end(WELL);
    await expect.poll(async () => (await breaker())?.closedAt).toBeNull();
  });

  it("makes the pause longer with every try in vain, a minute at most", async () => {
    await exchange({}, ...times(5, REFUSED));
    for (const seconds of [5, 10, 20, 40, 60, 60]) {
      await makeDue();
      const retryAt = async () => (await breaker())?.retryAt;
      await expectPause(seconds, () => exchange({}, HANGS), retryAt);
    }
    expect(await breaker()).toMatchObject({ tries: 6, reason: "timeout" });
  });
});
