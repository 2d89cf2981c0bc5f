import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { icm } from "@/lib/domain/carriers/icm";
import { claimOrder } from "@/lib/domain/orders/claim-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { finishAttempt } from "@/lib/domain/orders/finish-attempt";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import {
  ChangePlanInput,
  PauseInput,
  TopUpInput,
} from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { followNow, type IcmLine, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner, sandboxLog } from "@/lib/testing/witness";

const program: Ctx = { actor: "program", requestId: "test" };

/** A transaction's answer (v2 reference of the same service). */
const FAILED = {
  ...{ transactionStatus: "failed", transactionType: "suspend" },
  ...{ transactionStartedAt: "2026-11-22 12:00:00", transactionUpdatedAt: "2026-11-22 12:00:01" },
  ...{ transactionEndedAt: "2026-11-22 12:00:01", detail: {} },
};

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
});

async function orderOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error("no such order");
  return order;
}

async function sent(operation: string, { imsi }: IcmLine) {
  const log = await sandboxLog(desk);
  return log.filter((entry) => entry.operation === operation && entry.imsi === imsi);
}

async function suspension(line: IcmLine): Promise<string> {
  const change = { ...openedForm("icm"), change: line, reason: "紛失のため" };
  const input = PauseInput.parse({ ...change, lastFour: line.imsi.slice(-4) });
  return (await suspendProfile(operator, input)).id;
}

/** Sent, with this fault at the carrier; nobody knows what became of it. */
async function becomesUnknown(id: string, fault: Record<string, unknown>): Promise<void> {
  await desk.control("POST", "faults", fault);
  await dispatchOrder(program, id, "w1");
  expect((await orderOf(id)).state).toBe("unknown");
}

describe("an order whose answer was not received", () => {
  it("is completed once the profile shows what it wanted, and was sent once", async () => {
    const line = await sandboxLine(96033);
    const id = await suspension(line);
    await becomesUnknown(id, { operation: "suspend", kind: "resetAfter" });
    await followNow(desk, id);
    expect(await orderOf(id)).toMatchObject({ state: "unknown", followCount: 1 });
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await orderOf(id)).toMatchObject({ state: "completed", dueAt: null });
    expect(await sent("suspend", line)).toMatchObject([{ applied: true }]);
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, id));
    expect(events.at(-1)).toMatchObject({
      fromState: "unknown",
      event: "profile_shows_change",
      actorId: null,
      detail: { profileStatus: "sleeping" },
    });
  });

  it("stays unknown while the change is absent, which proves nothing, and is looked at again later", async () => {
    const line = await sandboxLine(96034);
    const id = await suspension(line);
    await becomesUnknown(id, { operation: "suspend", kind: "resetBefore" });
    await desk.control("POST", "complete");
    await followNow(desk, id);
    const order = await orderOf(id);
    expect(order.state).toBe("unknown");
    expect(order.dueAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await waitingJobs("order.follow")).toContainEqual({ orderId: id });
    expect(await sent("suspend", line)).toHaveLength(1);
  });

  it("is not settled by what the line showed before it was placed", async () => {
    const line = await sandboxLine(96016);
    const change = { ...line, plan: "fixed", limit: 1048576 };
    const input = ChangePlanInput.parse({ ...openedForm("icm"), change });
    const { id } = await changePlan(operator, input);
    await becomesUnknown(id, { operation: "planChange", kind: "resetBefore" });
    await followNow(desk, id);
    expect((await orderOf(id)).state).toBe("unknown");
  });

  it("is not settled by the profile where what was there before was read long before", async () => {
    const line = await sandboxLine(96044);
    const id = await suspension(line);
    await becomesUnknown(id, { operation: "suspend", kind: "resetAfter" });
    await asOwner(
      desk,
      "UPDATE orders SET before_read_at = before_read_at - interval '61 minutes' WHERE id = $1",
      [id],
    );
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect((await orderOf(id)).state).toBe("unknown");
  });

  it("is settled by the transaction of an acceptance that came too late", async () => {
    const line = await sandboxLine(96038);
    const id = await suspension(line);
    const claim = await claimOrder(program, id, "slow");
    if (!claim) throw new Error("not claimed");
    await asOwner(desk, "UPDATE order_attempts SET lease_until = now() WHERE order_id = $1", [id]);
    await sweepOrders(program);
    expect((await orderOf(id)).state).toBe("unknown");
    await desk.control("POST", "faults", { operation: "suspend", kind: "failLater" });
    const { tid } = await icm().suspend(line, { notAfter: claim.sendUntil });
    await finishAttempt(program, claim, {
      outcome: "accepted",
      to: "accepted",
      event: "accepted",
      tid,
      answer: { code: "accepted", status: 202 },
      evidence: null,
    });
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await orderOf(id)).toMatchObject({ state: "failed" });
  });

  describe("and that an approver had sent again", () => {
    /** The first sending was applied and its answer lost; the second was accepted, and fails in the end. */
    async function failsTheSecondTime(line: IcmLine, first: string): Promise<string> {
      const id = await suspension(line);
      await becomesUnknown(id, { operation: "suspend", kind: first });
      const approver = await desk.makeStaff("approver");
      const lastFour = line.imsi.slice(-4);
      await sendOrderAgain(approver, {
        orderId: id,
        seenAttempts: 1,
        reason: "届いていないと聞いた",
        lastFour,
      });
      const body = { tid: "tran-20261122-77001" };
      await desk.control("POST", "faults", {
        ...{ operation: "suspend", kind: "refuse", status: 202, body },
      });
      await dispatchOrder(program, id, "w1");
      expect(await orderOf(id)).toMatchObject({ state: "accepted", ...body });
      await desk.control("POST", "faults", {
        ...{ operation: "transaction", kind: "refuse", status: 200, times: 9 },
        body: FAILED,
      });
      return id;
    }

    it("is completed where the profile shows it, although the second sending's transaction failed", async () => {
      const id = await failsTheSecondTime(await sandboxLine(96042), "resetAfter");
      await desk.control("POST", "complete");
      await followNow(desk, id);
      expect((await orderOf(id)).state).toBe("completed");
    });

    it("is not failed by the second sending's transaction: the first may still be under way", async () => {
      const id = await failsTheSecondTime(await sandboxLine(96043), "resetBefore");
      await followNow(desk, id);
      expect((await orderOf(id)).state).toBe("accepted");
    });
  });

  it("is looked at by the sweep of any worker when the one that sent it died", async () => {
    const id = await suspension(await sandboxLine(96039));
    await claimOrder(program, id, "dead");
    await asOwner(desk, "UPDATE order_attempts SET lease_until = now() WHERE order_id = $1", [id]);
    await sweepOrders(program);
    expect((await orderOf(id)).state).toBe("unknown");
    await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute' WHERE id = $1", [
      id,
    ]);
    await sweepOrders(program);
    expect(await waitingJobs("order.follow")).toContainEqual({ orderId: id });
  });

  it("is left to a person after a day, which its history says once", async () => {
    const id = await suspension(await sandboxLine(96041));
    await becomesUnknown(id, { operation: "suspend", kind: "resetBefore" });
    await asOwner(
      desk,
      "UPDATE orders SET changed_at = now() - interval '25 hours' WHERE id = $1",
      [id],
    );
    await followNow(desk, id);
    expect(await orderOf(id)).toMatchObject({ state: "unknown", dueAt: null });
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, id));
    expect(events.filter(({ event }) => event === "needs_person")).toMatchObject([
      { fromState: "unknown", toState: "unknown", actorId: null, detail: { looks: 1 } },
    ]);
  });

  it("is not given up while the carrier cannot be asked", async () => {
    const line = await sandboxLine(96045);
    const id = await suspension(line);
    await becomesUnknown(id, { operation: "suspend", kind: "resetAfter" });
    await asOwner(
      desk,
      "UPDATE orders SET changed_at = now() - interval '25 hours' WHERE id = $1",
      [id],
    );
    await desk.control("POST", "faults", { operation: "profile", kind: "status503", times: 4 });
    await followNow(desk, id);
    expect((await orderOf(id)).dueAt).not.toBeNull();
    await desk.control("DELETE", "faults");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect((await orderOf(id)).state).toBe("completed");
  });

  it("is a person's at once where no answer of the carrier's shows what it did", async () => {
    const { imsi } = await sandboxLine(96021);
    const change = { limit: 1048576 };
    const input = TopUpInput.parse({ ...openedForm("icm"), imsi, change });
    const { id } = await topUpProfile(operator, input);
    await becomesUnknown(id, { operation: "topUp", kind: "resetAfter" });
    expect(await orderOf(id)).toMatchObject({ state: "unknown", dueAt: null });
  });
});
