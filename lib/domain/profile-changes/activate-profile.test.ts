import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { profiles } from "@/lib/db/schema/profiles";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { activateProfile } from "@/lib/domain/profile-changes/activate-profile";
import { ActivateInput } from "@/lib/domain/profile-changes/change-inputs";
import { desk, openChangeDesk, operator } from "@/lib/testing/change-desk";
import { describeChange } from "@/lib/testing/describe-change";
import {
  type IcmLine,
  madeUpLine,
  ordersOf,
  refusalOf,
  sandboxLine,
} from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk({ completionMs: 0 });

/** A line of the inventory, inactive unless said otherwise. */
const newLine = (fields: Parameters<typeof madeUpLine>[0] = {}) =>
  madeUpLine({ profileStatus: "inactive", ...fields });

/** What the form hands over: 従量 0 KB over the Internet, unless said otherwise. */
function input(
  line: IcmLine,
  fields: Record<string, unknown> = {},
  submissionId?: string,
): ActivateInput {
  const change = { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false, ...fields };
  return ActivateInput.parse({ ...openedForm("icm", submissionId), change });
}

const closedNetwork = (act: string, sby?: string) => ({
  cn: true,
  cnActIpAddress: act,
  ...(sby ? { cnSbyIpAddress: sby } : {}),
});

describe("activateProfile", () => {
  it("places an order that holds the body of the document and waits to be sent", async () => {
    const line = await newLine();
    const placed = await activateProfile(operator, input(line, { testMode: false, icgw: true }));
    expect(placed.repeated).toBe(false);
    expect(await ordersOf(line)).toMatchObject([
      {
        id: placed.id,
        code: placed.code,
        kind: "icm.activate",
        state: "queued",
        request: { ...line, plan: "payg", limit: 0, cn: false, icgw: true, unoTsl: false },
      },
    ]);
    expect((await ordersOf(line))[0]?.request).not.toHaveProperty("testMode");
  });

  it("takes 上り特価 with a pair that the carrier offers", async () => {
    const line = await newLine();
    const wanted = {
      plan: "fixed",
      limit: undefined,
      upStream: true,
      upLimit: 157286400,
      downLimit: 512000,
    };
    await activateProfile(operator, input(line, wanted));
    expect((await ordersOf(line))[0]?.request).toEqual({
      ...line,
      plan: "fixed",
      cn: false,
      upStream: true,
      upLimit: 157286400,
      downLimit: 512000,
      unoTsl: false,
    });
  });

  it("refuses a line that was not read again since an order of it completed", async () => {
    const line = await newLine({ readAt: new Date() });
    const { id, code } = await activateProfile(operator, input(line));
    const approver = await desk.makeStaff("approver");
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET state = 'accepted' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );
    await settleOrder(approver, {
      orderId: id,
      seenState: "accepted",
      seenAttempts: 0,
      state: "completed",
      reason: "画面で確かめた",
    });
    const refusal = await refusalOf(activateProfile(operator, input(line)));
    expect(refusal).toMatchObject({ code: "profile_outdated", params: { code } });
    expect(await waitingJobs("profile.read")).toEqual(
      expect.arrayContaining([expect.objectContaining({ imsi: line.imsi })]),
    );
    await db().update(profiles).set({ readAt: new Date() }).where(eq(profiles.imsi, line.imsi));
    await activateProfile(operator, input(line));
  });
});

/** Inactive lines from 96145 on (lib/sandbox/README.md), at every call another. */
let last = 96144;

describeChange({
  operation: "activate",
  allowed: "inactive",
  nextLine: () => sandboxLine(++last),
  place: (ctx, line, submissionId) => activateProfile(ctx, input(line, {}, submissionId)),
});

describe("limits of an activation", () => {
  it.each([
    ["a limit of the other plan", { plan: "payg", limit: 7340032 }, { limit: "limitNotOffered" }],
    ["0 KB with 定額", { plan: "fixed", limit: 0 }, { limit: "limitNotOffered" }],
    [
      "a pair that is not in the table",
      { plan: "fixed", limit: undefined, upStream: true, upLimit: 3145728, downLimit: 3145728 },
      { downLimit: "pairNotOffered" },
    ],
    [
      "上り特価 named otherwise than the contract has it",
      { plan: "upStream", limit: undefined, upStream: true, upLimit: 157286400, downLimit: 512000 },
      { plan: "upStreamPlanName" },
    ],
  ])("refuse %s, on its field", async (_what, wanted, fields) => {
    const line = await newLine();
    expect(await refusalOf(activateProfile(operator, input(line, wanted)))).toMatchObject({
      code: "invalid_input",
      fields,
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it("take 専用プラン with 従量, as the table has it", async () => {
    const line = await newLine();
    await activateProfile(operator, input(line, { limit: 1048576, dedicatedPlan: true }));
    expect((await ordersOf(line))[0]?.request).toMatchObject({ dedicatedPlan: true });
  });
});

describe("addresses of an activation", () => {
  it("refuse what another line has, whichever of the two it is there and here", async () => {
    const owner = await newLine({
      cn: true,
      cnActIpAddress: "10.20.0.1",
      cnSbyIpAddress: "10.20.0.2",
    });
    const message = `addressInUse?imsi=${owner.imsi}`;
    const line = await newLine();
    const crossed = input(line, closedNetwork("10.20.0.2", "10.20.0.1"));
    expect(await refusalOf(activateProfile(operator, crossed))).toMatchObject({
      code: "invalid_input",
      fields: { cnActIpAddress: message, cnSbyIpAddress: message },
    });
    const oneFree = input(line, closedNetwork("10.20.0.3", "10.20.0.2"));
    expect((await refusalOf(activateProfile(operator, oneFree))).fields).toEqual({
      cnSbyIpAddress: message,
    });
  });

  it("refuse what an order under way asks for, until that order has ended", async () => {
    const first = await newLine();
    const asked = input(first, closedNetwork("10.20.1.1"));
    const { id, code } = await activateProfile(operator, asked);
    const second = await newLine();
    const same = closedNetwork("10.20.1.1", "10.20.1.2");
    expect(await refusalOf(activateProfile(operator, input(second, same)))).toMatchObject({
      code: "invalid_input",
      fields: { cnActIpAddress: `addressInOrder?code=${code}` },
    });
    await cancelOrder(operator, { orderId: id, reason: "wrong line" });
    await activateProfile(operator, input(second, same));
    expect(await ordersOf(second)).toHaveLength(1);
  });

  it("are given to one of several lines that ask at the same moment", async () => {
    const lines = await Promise.all([newLine(), newLine(), newLine(), newLine()]);
    const results = await Promise.allSettled(
      lines.map((line) => activateProfile(operator, input(line, closedNetwork("10.77.0.1")))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = results.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
    for (const refusal of refusals) {
      expect(refusal.fields.cnActIpAddress).toMatch(/^addressInOrder\?code=[A-Z0-9]{10}$/);
    }
  });

  it("let a line keep its own", async () => {
    const line = await newLine({ cn: true, cnActIpAddress: "10.20.2.1" });
    await activateProfile(operator, input(line, closedNetwork("10.20.2.1")));
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("of another environment are no business of this one", async () => {
    await newLine({ environment: "live/icm/0123", cn: true, cnActIpAddress: "10.20.3.1" });
    const line = await newLine();
    await activateProfile(operator, input(line, closedNetwork("10.20.3.1")));
    expect(await ordersOf(line)).toHaveLength(1);
  });
});

describe("the same activation twice", () => {
  it("is the same order, even when the line was activated meanwhile", async () => {
    const line = await newLine();
    const pressed = input(line, closedNetwork("10.20.4.1"));
    const first = await activateProfile(operator, pressed);
    await db()
      .update(profiles)
      .set({ profileStatus: "active", cnActIpAddress: "10.20.4.1" })
      .where(eq(profiles.imsi, line.imsi));
    const again = await activateProfile(operator, pressed);
    expect(again).toEqual({ ...first, repeated: true });
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("with other content is refused, naming the order that there is", async () => {
    const line = await newLine();
    const submissionId = randomUUID();
    const first = await activateProfile(operator, input(line, {}, submissionId));
    const changed = input(line, { limit: 1024 }, submissionId);
    expect(await refusalOf(activateProfile(operator, changed))).toMatchObject({
      code: "submission_reused",
      params: { code: first.code },
    });
  });
});

describe("while the carrier cannot be read", () => {
  beforeEach(async () => {
    await activateProfile(operator, input(await newLine()));
    await desk.control("POST", "faults", { operation: "policies", kind: "status503", times: 9 });
  });
  afterEach(() => desk.control("DELETE", "faults"));

  it("offers the plans that it gave last, however old", async () => {
    await db()
      .update(carrierAnswers)
      .set({ readAt: new Date("2026-01-01T00:00:00Z") });
    const line = await newLine();
    await activateProfile(operator, input(line, { limit: 10240 }));
    expect(await ordersOf(line)).toHaveLength(1);
    const other = input(await newLine(), { limit: 10241 });
    expect((await refusalOf(activateProfile(operator, other))).fields).toEqual({
      limit: "limitNotOffered",
    });
  });

  it("places nothing when it never gave any", async () => {
    await db().delete(carrierAnswers);
    const line = await newLine();
    expect(await refusalOf(activateProfile(operator, input(line)))).toMatchObject({
      code: "carrier_unreachable",
    });
    expect(await ordersOf(line)).toEqual([]);
  });
});
