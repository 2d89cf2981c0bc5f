import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierGates } from "@/lib/db/schema/carriers";
import { carrierGate, openGate } from "@/lib/domain/carriers/gate";
import type { GateLimits } from "@/lib/env/source";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";
import type { Pass } from "@/lib/upstream/gate";
import { UpstreamError } from "@/lib/upstream/upstream-error";

const ENVIRONMENT = "trial/icm/test";
const WIDE = { maxRps: 1000, maxInFlight: 1000, maxFailures: 5 };
const AT_ONCE = { forMs: 0, aheadMs: 0 };

let desk: TestDesk;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await db().delete(carrierGates);
});

/** The passes that so many get who ask at the same moment and wait for nothing; the others get a code. */
async function ask(count: number, limits: Omit<GateLimits, "maxFailures">) {
  const gate = carrierGate(ENVIRONMENT, { ...limits, maxFailures: 5 }, AT_ONCE);
  const asked = await Promise.allSettled(Array.from({ length: count }, () => gate.enter()));
  const passes = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const codes = asked.flatMap((one) => (one.status === "rejected" ? [codeOf(one.reason)] : []));
  return { passes, codes };
}

function codeOf(error: unknown): string {
  if (!(error instanceof UpstreamError)) throw error;
  return `${error.delivery} ${error.code}`;
}

async function row() {
  const [gate] = await db().select().from(carrierGates);
  return gate;
}

const calls = async () => Object.keys((await row())?.calls ?? {}).length;

async function fail(times: number): Promise<void> {
  const gate = carrierGate(ENVIRONMENT, WIDE, AT_ONCE);
  for (let time = 0; time < times; time += 1) {
    const pass = await gate.enter();
    pass.end({ reached: false, code: "connection_refused" });
    await expect.poll(async () => (await row())?.failures).toBe(time + 1);
  }
}

describe("the gate to a carrier", () => {
  it("lets as many through at once as there are places, whoever asks", async () => {
    const { passes, codes } = await ask(30, { maxRps: 1000, maxInFlight: 4 });
    expect(passes).toHaveLength(4);
    expect(new Set(codes)).toEqual(new Set(["not_sent carrier_busy"]));
    passes[0]?.end(null);
    await expect.poll(calls).toBe(3);
    expect((await ask(5, { maxRps: 1000, maxInFlight: 4 })).passes).toHaveLength(1);
  });

  it("lets as many begin in a second as may, and no more", async () => {
    const { passes } = await ask(30, { maxRps: 7, maxInFlight: 1000 });
    expect(passes).toHaveLength(7);
  });

  it("gives the next turn a second after the one that so many exchanges ago began", async () => {
    const limits = { ...WIDE, maxRps: 2 };
    const gate = carrierGate(ENVIRONMENT, limits, { forMs: 0, aheadMs: 60_000 });
    const starts = async () => ((await row())?.starts ?? []).map((at) => at.getTime());
    await Promise.all([gate.enter(), gate.enter()]);
    const [first = 0, second = 0] = await starts();
    await Promise.all([gate.enter(), gate.enter()]);
    const [third = 0, fourth = 0] = await starts();
    expect([third - first, fourth - second].every((gap) => gap >= 1000)).toBe(true);
  });

  it("asks no place for a sign-in that an exchange under way needs", async () => {
    const limits = { maxRps: 1000, maxInFlight: 1 };
    const gate = carrierGate(ENVIRONMENT, { ...limits, maxFailures: 5 }, AT_ONCE);
    await gate.enter();
    await expect(gate.enter({ beside: true })).resolves.toBeDefined();
    await expect(gate.enter()).rejects.toMatchObject({ code: "carrier_busy" });
  });

  it("takes back the place of a process that died", async () => {
    await ask(1, { maxRps: 1000, maxInFlight: 1 });
    await asOwner(desk, "UPDATE carrier_gates SET calls = '{\"gone\": 1}'");
    expect((await ask(1, { maxRps: 1000, maxInFlight: 1 })).passes).toHaveLength(1);
    expect(await calls()).toBe(1);
  });

  it("closes after five exchanges in a row that did not reach the carrier, and says why", async () => {
    await fail(4);
    expect(await row()).toMatchObject({ closedAt: null });
    await failAtLast("timeout");
    expect(await row()).toMatchObject({ closedAt: expect.any(Date), reason: "timeout" });
    expect((await ask(1, { maxRps: 1000, maxInFlight: 1000 })).codes).toEqual([
      "not_sent carrier_down",
    ]);
  });

  it("forgets failures when the carrier answers between them", async () => {
    await fail(4);
    (await one()).end({ reached: true });
    await expect.poll(async () => (await row())?.failures).toBe(0);
    await fail(4);
    expect(await row()).toMatchObject({ closedAt: null });
  });

  it("opens at an answer that came after it was closed, and by hand", async () => {
    const late = await one();
    await fail(5);
    late.end({ reached: true });
    await expect.poll(async () => (await row())?.closedAt).toBeNull();
    await fail(5);
    await openGate(ENVIRONMENT);
    expect(await row()).toMatchObject({ failures: 0, closedAt: null, retryAt: null, reason: null });
  });
});

/** A pass for one more exchange. */
async function one(): Promise<Pass> {
  return carrierGate(ENVIRONMENT, WIDE, AT_ONCE).enter();
}

/** The failure that closes the gate. */
async function failAtLast(code: string): Promise<void> {
  (await one()).end({ reached: false, code });
  await expect.poll(async () => (await row())?.closedAt).not.toBeNull();
}
