import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierBreakers, carrierGates } from "@/lib/db/schema/carriers";
import { carrierGate } from "@/lib/domain/carriers/gate";
import type { GateLimits } from "@/lib/env/source";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";
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
  await db().delete(carrierBreakers);
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

  it("waits for a turn without writing, and takes it once there is one", async () => {
    const limits = { ...WIDE, maxInFlight: 1 };
    const held = await carrierGate(ENVIRONMENT, limits, AT_ONCE).enter();
    // Also a statement that finds its row and then writes nothing marks it.
    const marks = async () =>
      (await asOwner(desk, "SELECT xmin::text, xmax::text FROM carrier_gates"))[0];
    const untouched = await marks();
    const waiting = carrierGate(ENVIRONMENT, limits, { forMs: 500, aheadMs: 0 }).enter();
    const given = expect(waiting).rejects.toMatchObject({ code: "carrier_busy" });
    await expect.poll(marks).not.toEqual(untouched);
    const asked = await marks();
    await given;
    expect(await marks()).toEqual(asked);
    const next = carrierGate(ENVIRONMENT, limits, { forMs: 8_000, aheadMs: 0 }).enter();
    held.end(null);
    await expect(next).resolves.toBeDefined();
  });

  it("waits for no turn beyond the time after which nothing may be sent", async () => {
    const limits = { ...WIDE, maxInFlight: 1 };
    await carrierGate(ENVIRONMENT, limits, AT_ONCE).enter();
    const patient = carrierGate(ENVIRONMENT, limits, { forMs: 600_000, aheadMs: 0 });
    const late = patient.enter({ notAfter: new Date(Date.now() + 200) });
    await expect(late).rejects.toMatchObject({ delivery: "not_sent", code: "carrier_busy" });
  });

  it("takes back the place of a process that died", async () => {
    await ask(1, { maxRps: 1000, maxInFlight: 1 });
    await asOwner(desk, "UPDATE carrier_gates SET calls = '{\"gone\": 1}'");
    expect((await ask(1, { maxRps: 1000, maxInFlight: 1 })).passes).toHaveLength(1);
    expect(await calls()).toBe(1);
  });
});
