import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { orderEvents } from "@/lib/db/schema/order-history";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { ChangePlanInput } from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import {
  answerWith,
  desk,
  openChangeDesk,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { describeChange } from "@/lib/testing/describe-change";
import {
  followNow,
  type IcmLine,
  madeUpLine,
  ordersOf,
  refusalOf,
  sandboxLine,
} from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

const FIXED = { plan: "fixed", limit: 1048576 };

/** What the form hands over: 定額 1 GB, as in the document's sample, unless said otherwise. */
function input(
  line: IcmLine,
  wanted: Record<string, unknown> = FIXED,
  submissionId?: string,
): ChangePlanInput {
  return ChangePlanInput.parse({
    ...openedForm("icm", submissionId),
    change: { ...line, ...wanted },
  });
}

const place = (ctx: Ctx, line: IcmLine, submissionId?: string) =>
  changePlan(ctx, input(line, FIXED, submissionId));

/** Active lines from 96035 on, at every call another. */
let last = 96034;
const nextLine = () => sandboxLine(++last);

async function planOf({ imsi }: IcmLine) {
  const { plan, limitKb, upLimitKb, downLimitKb } = await getProfile(operator, imsi);
  return [plan, limitKb, upLimitKb, downLimitKb];
}

describe("changePlan", () => {
  it("sends the document's sample body, and is over when the carrier says so", async () => {
    const line = await sandboxLine(96015);
    expect(await planOf(line)).toEqual(["payg", 0, null, null]);
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(line, "planChange")).toMatchObject([
      {
        method: "PUT",
        status: 202,
        body: { hsn: "013AAA0025", imsi: "440130000096015", plan: "fixed", limit: 1048576 },
      },
    ]);
    expect(await ordersOf(line)).toMatchObject([
      { kind: "icm.plan_change", state: "accepted", tid: expect.any(String) },
    ]);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await planOf(line)).toEqual(["fixed", 1048576, null, null]);
  });

  it("is over by the profile's plan and limits where the carrier does not know the tid", async () => {
    const line = await sandboxLine(96016);
    const pair = { plan: "fixed", upStream: true, upLimit: 157286400, downLimit: 512000 };
    const { id } = await changePlan(operator, input(line, pair));
    await dispatchOrder(program, id, "w1");
    const unknownTid = { operation: "transaction", kind: "refuse", status: 404, times: 2 };
    await desk.control("POST", "faults", unknownTid);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await db().select().from(orderEvents).where(eq(orderEvents.orderId, id))).toContainEqual(
      expect.objectContaining({ event: "profile_shows_change", toState: "completed" }),
    );
    expect(await planOf(line)).toEqual(["upStream", null, 157286400, 512000]);
  });

  it("has failed when its transaction has, and the plan is as it was", async () => {
    const line = await sandboxLine(96020);
    const before = await planOf(line);
    await answerWith(line, { operation: "planChange", kind: "failLater" });
    const { id } = await place(operator, line);
    await dispatchOrder(program, id, "w1");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("failed");
    expect(await planOf(line)).toEqual(before);
  });
});

describeChange({ operation: "planChange", allowed: "active", nextLine, place });

describe("limits of a plan change", () => {
  it.each([
    ["a limit of the other plan", { plan: "payg", limit: 7340032 }, { limit: "limitNotOffered" }],
    ["0 KB with 定額", { plan: "fixed", limit: 0 }, { limit: "limitNotOffered" }],
    [
      "a pair that is not in the table",
      { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 3145728 },
      { downLimit: "pairNotOffered" },
    ],
    [
      "上り特価 named otherwise than the contract has it",
      { plan: "upStream", upStream: true, upLimit: 157286400, downLimit: 512000 },
      { plan: "upStreamPlanName" },
    ],
  ])("refuse %s, on its field", async (_what, wanted, fields) => {
    const line = await madeUpLine();
    expect(await refusalOf(changePlan(operator, input(line, wanted)))).toMatchObject({
      code: "invalid_input",
      fields,
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it.each([
    { plan: "payg", limit: 0 },
    { plan: "payg", limit: 1048576, dedicatedPlan: true },
    { plan: "fixed", limit: 52428800 },
    { plan: "fixed", upStream: true, upLimit: 524288000, downLimit: 1048576 },
  ])("take what the carrier's table has: %j", async (wanted) => {
    const line = await madeUpLine();
    await changePlan(operator, input(line, wanted));
    expect((await ordersOf(line))[0]?.request).toEqual({ ...line, ...wanted });
  });

  it("refuse another request under the same submission, naming the order that there is", async () => {
    const line = await madeUpLine();
    const first = input(line);
    const { code } = await changePlan(operator, first);
    const other = input(line, { plan: "payg", limit: 0 }, first.submissionId);
    expect(await refusalOf(changePlan(operator, other))).toMatchObject({
      code: "submission_reused",
      params: { code },
    });
  });
});

describe("while the plans cannot be read", () => {
  beforeEach(async () => {
    await place(operator, await madeUpLine());
    await desk.control("POST", "faults", { operation: "policies", kind: "status503", times: 9 });
  });
  afterEach(() => desk.control("DELETE", "faults"));

  it("takes what the carrier offered last, however old", async () => {
    await db()
      .update(carrierAnswers)
      .set({ readAt: new Date("2026-01-01T00:00:00Z") });
    const line = await madeUpLine();
    await place(operator, line);
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("places nothing when they were never read", async () => {
    await db().delete(carrierAnswers);
    const line = await madeUpLine();
    expect(await refusalOf(place(operator, line))).toMatchObject({ code: "carrier_unreachable" });
    expect(await ordersOf(line)).toEqual([]);
  });
});
