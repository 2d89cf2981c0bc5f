import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { plansVersion, readPlansNews } from "@/lib/domain/plans/plans-news";
import { readPolicies } from "@/lib/domain/plans/read-policies";
import { readTopUps, readTopUpsAnew } from "@/lib/domain/plans/read-top-ups";
import { AppError } from "@/lib/errors";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(carrierAnswers);
});

const told = async () => (await readPlansNews(operator)).version;

/** The version of what the page shows when it is opened now. */
async function shown(): Promise<string> {
  const orError = (error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  };
  return plansVersion(
    await readPolicies(operator).catch(orError),
    await readTopUps(operator).catch(orError),
  );
}

async function carrierDown(): Promise<void> {
  for (const operation of ["policies", "limitPatterns"]) {
    await desk.control("POST", "faults", { operation, kind: "status503", times: 99 });
  }
}

describe("what is told of the page of the carrier's lists", () => {
  it("is what the page shows, and another after another reading", async () => {
    const first = await shown();
    expect(await told()).toBe(first);
    await readTopUpsAnew(operator);
    expect(await told()).not.toBe(first);
    expect(await shown()).toBe(await told());
  });

  it("is what the page shows where the carrier cannot be read and was never read", async () => {
    await carrierDown();
    expect(await shown()).toBe(await told());
  });

  it("is what the page shows where what was kept has another version's shape", async () => {
    await shown();
    await db()
      .update(carrierAnswers)
      .set({ answer: [{ of: "another version" }] });
    await carrierDown();
    expect(await told()).toBe(await shown());
  });
});
