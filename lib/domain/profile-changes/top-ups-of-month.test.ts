import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { users } from "@/lib/db/schema/staff";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { TopUpInput } from "@/lib/domain/profile-changes/change-inputs";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { topUpsOfMonth } from "@/lib/domain/profile-changes/top-ups-of-month";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { type IcmLine, madeUpLine, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

const program: Ctx = { actor: "program", requestId: "test" };

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

const place = ({ imsi }: IcmLine, limit: number) =>
  topUpProfile(operator, TopUpInput.parse({ ...openedForm("icm"), imsi, change: { limit } }));

/** A completed top-up (KB) that was sent at this instant. */
async function added(line: IcmLine, limit: number, sentAt?: string) {
  const placed = await place(line, limit);
  await dispatchOrder(program, placed.id, "w1");
  if (sentAt) await sent(placed.id, sentAt);
  return placed;
}

const sent = (orderId: string, at: string) =>
  asOwner(desk, "UPDATE order_attempts SET started_at = $2 WHERE order_id = $1", [orderId, at]);

const fault = (line: IcmLine, kind: string) =>
  desk.control("POST", "faults", { operation: "topUp", kind, imsi: line.imsi });

describe("what was added to a line this month", () => {
  it("is nothing at first", async () => {
    const line = await madeUpLine({ plan: "fixed" });
    expect(await topUpsOfMonth(viewer, line.imsi, new Date("2026-11-22T05:00:00Z"))).toEqual({
      month: "2026-11",
      addedKb: 0,
      topUps: [],
      recent: [],
    });
  });

  it("is the sum of the completed top-ups, each with its time and who asked for it", async () => {
    const line = await sandboxLine(96016);
    const first = await added(line, 102400);
    const second = await added(line, 1048576);
    await db()
      .update(users)
      .set({ name: "山田花子" })
      .where(eq(users.id, operator.actor === "program" ? "" : operator.actor.id));
    const { addedKb, topUps, recent } = await topUpsOfMonth(viewer, line.imsi);
    expect(addedKb).toBe(1150976);
    expect(topUps).toMatchObject([
      { ...shown(second), state: "completed", limitKb: 1048576, placedByName: "山田花子" },
      { ...shown(first), state: "completed", limitKb: 102400, placedByName: "山田花子" },
    ]);
    expect(topUps.every(({ sentAt }) => sentAt instanceof Date)).toBe(true);
    expect(recent).toEqual(topUps);
  });

  it("is cut at midnight in Japan, by the time of the sending", async () => {
    const line = await sandboxLine(96017);
    // 23:59:59 on 31 October and 00:00 on 1 November, in Japan.
    await added(line, 102400, "2026-10-31T14:59:59Z");
    const first = await added(line, 1048576, "2026-10-31T15:00:00Z");
    const midday = await topUpsOfMonth(viewer, line.imsi, new Date("2026-11-01T03:00:00Z"));
    expect(midday).toMatchObject({ month: "2026-11", addedKb: 1048576 });
    expect(midday.topUps).toMatchObject([shown(first)]);
    // The last 24 hours do not end with the month.
    expect(midday.recent.map(({ limitKb }) => limitKb)).toEqual([1048576, 102400]);
    const nextDay = await topUpsOfMonth(viewer, line.imsi, new Date("2026-11-02T03:00:00Z"));
    expect(nextDay).toMatchObject({ addedKb: 1048576, recent: [] });
  });

  it("is asked for in October until Japan's midnight", async () => {
    const { imsi } = await madeUpLine();
    const monthAt = async (now: string) => (await topUpsOfMonth(viewer, imsi, new Date(now))).month;
    expect(await monthAt("2026-10-31T14:59:59Z")).toBe("2026-10");
    expect(await monthAt("2026-10-31T15:00:00Z")).toBe("2026-11");
  });

  it("names what waits, without counting it, and not what was taken back", async () => {
    const line = await sandboxLine(96021);
    const waiting = await place(line, 5242880);
    expect(await topUpsOfMonth(viewer, line.imsi)).toMatchObject({
      addedKb: 0,
      topUps: [{ ...shown(waiting), state: "queued", sentAt: null, limitKb: 5242880 }],
      recent: [shown(waiting)],
    });
    await cancelOrder(operator, { orderId: waiting.id, reason: "取り違え" });
    expect(await topUpsOfMonth(viewer, line.imsi)).toMatchObject({ topUps: [], recent: [] });
  });

  it("names what nobody knows of any month, without counting it, until a person says what became of it", async () => {
    const line = await sandboxLine(96028);
    await fault(line, "resetAfter");
    const lost = await added(line, 102400, "2026-03-01T00:00:00Z");
    const found = await topUpsOfMonth(viewer, line.imsi);
    expect(found).toMatchObject({ addedKb: 0, topUps: [{ ...shown(lost), state: "unknown" }] });
    expect(found.recent).toEqual([]);
    const approver = await desk.makeStaff("approver");
    const reason = "NTT に確かめた";
    await settleOrder(approver, {
      orderId: lost.id,
      seenState: "unknown",
      seenAttempts: 1,
      state: "completed",
      reason,
    });
    // It was added when it was sent, in March.
    expect(await topUpsOfMonth(viewer, line.imsi)).toMatchObject({ addedKb: 0, topUps: [] });
  });

  it("leaves out what was refused", async () => {
    const line = await sandboxLine(96029);
    await fault(line, "refuse");
    await added(line, 102400);
    expect(await topUpsOfMonth(viewer, line.imsi)).toMatchObject({ addedKb: 0, topUps: [] });
  });

  it("takes a sending that did not leave for none", async () => {
    const line = await sandboxLine(96037);
    await fault(line, "unauthorized");
    await fault(line, "unauthorized");
    await added(line, 102400);
    expect(await topUpsOfMonth(viewer, line.imsi)).toMatchObject({
      topUps: [{ state: "queued", sentAt: null }],
    });
  });

  it("is of this line alone", async () => {
    const line = await sandboxLine(96032);
    await added(line, 102400);
    const other = await madeUpLine({ plan: "fixed" });
    expect((await topUpsOfMonth(viewer, other.imsi)).topUps).toEqual([]);
  });
});

const shown = ({ id, code }: { id: string; code: string }) => ({ id, code });
