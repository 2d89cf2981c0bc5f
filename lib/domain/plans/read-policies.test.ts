import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { isOffered, readPolicies } from "@/lib/domain/plans/read-policies";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(carrierAnswers);
});

const asked = async () =>
  z
    .array(z.object({ operation: z.string() }))
    .parse(await desk.control("GET", "log"))
    .filter(({ operation }) => operation === "policies").length;

const carrierFails = () =>
  desk.control("POST", "faults", { operation: "policies", kind: "status500", times: 9 });

const makeOld = (readAt: Date) => db().update(carrierAnswers).set({ readAt });

describe("readPolicies", () => {
  it("gives the carrier's four policies and asks again only after an hour", async () => {
    const { policies } = await readPolicies(viewer);
    expect(policies.map(({ plan, dedicatedPlan }) => [plan, dedicatedPlan])).toEqual([
      ["payg", false],
      ["fixed", false],
      ["upStream", false],
      ["payg", true],
    ]);
    const before = await asked();
    expect((await readPolicies(viewer)).policies).toEqual(policies);
    expect(await asked()).toBe(before);
    await makeOld(new Date(Date.now() - 61 * 60 * 1000));
    await readPolicies(viewer);
    expect(await asked()).toBe(before + 1);
  });

  it("does not wait for a carrier that hangs where there is an older answer, and takes the late one", async () => {
    const { policies } = await readPolicies(viewer);
    const readAt = new Date("2026-01-01T00:00:00Z");
    await makeOld(readAt);
    await desk.control("POST", "faults", { operation: "policies", kind: "delay", ms: 5_000 });
    expect(await readPolicies(viewer)).toMatchObject({
      policies,
      readAt,
      failure: { code: "carrier_unreachable" },
    });
    await expect
      .poll(async () => (await db().select().from(carrierAnswers))[0]?.readAt, { timeout: 10_000 })
      .not.toEqual(readAt);
  }, 20_000);

  it("gives what the carrier said last, with its age, while the carrier cannot be read", async () => {
    const { policies } = await readPolicies(viewer);
    const readAt = new Date("2026-01-01T00:00:00Z");
    await makeOld(readAt);
    await carrierFails();
    expect(await readPolicies(viewer)).toMatchObject({
      policies,
      readAt,
      failure: { code: "carrier_unreachable" },
    });
  });

  it("fails when the carrier was never read and cannot be", async () => {
    await carrierFails();
    await expect(readPolicies(viewer)).rejects.toMatchObject({ code: "carrier_unreachable" });
  });

  it("asks anew when what is stored cannot be read by this version", async () => {
    await readPolicies(viewer);
    await db()
      .update(carrierAnswers)
      .set({ answer: [{ plan: 1 }] });
    expect((await readPolicies(viewer)).policies).toHaveLength(4);
  });
});

describe("isOffered", () => {
  it.each([
    [true, { plan: "payg", limit: 0 }],
    [true, { plan: "payg", limit: 31457280 }],
    [true, { plan: "payg", limit: 0, dedicatedPlan: true }],
    [true, { plan: "fixed", limit: 3072 }],
    [true, { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 512000 }],
    [false, { plan: "payg", limit: 3072 }],
    [false, { plan: "payg" }],
    [false, { plan: "fixed", limit: 0 }],
    [false, { plan: "fixed", limit: 3072, dedicatedPlan: true }],
    [false, { plan: "fixed", upStream: true, upLimit: 512000, downLimit: 3145728 }],
    [
      false,
      { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 512000, dedicatedPlan: true },
    ],
    [false, { plan: "fixed", upStream: true }],
  ] as const)("%s for %j (料金プラン参照API, response sample)", async (offered, wanted) => {
    const { policies } = await readPolicies(viewer);
    expect(isOffered(policies, wanted)).toBe(offered);
  });
});
