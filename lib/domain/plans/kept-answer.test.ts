import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { knownTopUpPlans, readTopUps, readTopUpsAnew } from "@/lib/domain/plans/read-top-ups";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { sandboxLog } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await db().delete(carrierAnswers);
});

/** An answer that was asked for at this instant: capacity can be added to no plan but 従量. */
const keep = (readAt: Date) =>
  db()
    .insert(carrierAnswers)
    .values({
      environment: environmentOf("icm"),
      operation: "limitPatterns",
      answer: [{ plan: "payg", limit: [1024] }],
      readAt,
    });

const MINUTE_MS = 60_000;

describe("an answer that is kept", () => {
  it("gives way to one that was asked for later", async () => {
    await keep(new Date(Date.now() - MINUTE_MS));
    await readTopUpsAnew(operator);
    expect(await knownTopUpPlans(operator)).toEqual(["fixed"]);
  });

  it("stays when one that was asked for earlier arrives after it", async () => {
    await keep(new Date(Date.now() + MINUTE_MS));
    await readTopUpsAnew(operator);
    expect(await knownTopUpPlans(operator)).toEqual(["payg"]);
  });
});

describe("what is known of the plans to which capacity can be added", () => {
  it("is nothing before the first reading, and the carrier is not asked", async () => {
    const asked = (await sandboxLog(desk)).length;
    expect(await knownTopUpPlans(operator)).toBeUndefined();
    expect(await sandboxLog(desk)).toHaveLength(asked);
  });

  it("is the document's sample after it, 定額 alone, however long ago that was", async () => {
    await readTopUps(operator);
    await db()
      .update(carrierAnswers)
      .set({ readAt: new Date("2026-01-01T00:00:00Z") });
    expect(await knownTopUpPlans(operator)).toEqual(["fixed"]);
  });

  it("leaves out a plan for which nothing is listed", async () => {
    await keep(new Date());
    await db()
      .update(carrierAnswers)
      .set({ answer: [{ plan: "payg", limit: [] }] });
    expect(await knownTopUpPlans(operator)).toEqual([]);
  });
});
