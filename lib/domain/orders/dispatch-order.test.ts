import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { orderAttempts, orderEvents } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { claimOrder } from "@/lib/domain/orders/claim-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { finishAttempt } from "@/lib/domain/orders/finish-attempt";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner, sandboxLines, sandboxLog } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;
let approver: Ctx;
const program: Ctx = { actor: "program", requestId: "test" };

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  operator = await desk.makeStaff("operator");
  approver = await desk.makeStaff("approver");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
});

type Line = { imsi: string; hsn: string };
const lines: Line[] = [];

/** An inactive line of the sandbox that no test has used. */
async function newLine(): Promise<Line> {
  if (lines.length === 0) lines.push(...(await sandboxLines(desk, "inactive")));
  const line = lines.pop();
  if (!line) throw new Error("the sandbox has no inactive line left");
  return line;
}

async function place({ imsi, hsn }: Line): Promise<string> {
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: imsi }],
    request: { hsn, imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
  });
  return id;
}

/** Looks at an accepted order as if its time had come. */
async function followNow(id: string): Promise<void> {
  await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 second' WHERE id = $1", [id]);
  await followOrder(program, id);
}

async function orderOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error("no such order");
  return order;
}

const attemptsOf = (id: string) =>
  db().select().from(orderAttempts).where(eq(orderAttempts.orderId, id));

/** What reached the sandbox for a line, by its own log. */
async function sentTo({ imsi }: Line) {
  const log = await sandboxLog(desk);
  return log.filter((entry) => entry.operation === "activate" && entry.imsi === imsi);
}

const fault = (body: Record<string, unknown>) => desk.control("POST", "faults", body);

describe("dispatchOrder", () => {
  it("sends the body once and keeps the tid of the acceptance", async () => {
    const line = await newLine();
    const id = await place(line);
    await dispatchOrder(program, id, "w1");
    const order = await orderOf(id);
    expect(order.state).toBe("accepted");
    expect(order.tid).toMatch(/^tran-\d{8}-\d{5}$/);
    expect(await sentTo(line)).toMatchObject([
      {
        method: "POST",
        status: 202,
        applied: true,
        body: { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false },
      },
    ]);
    expect(await attemptsOf(id)).toMatchObject([
      { number: 1, worker: "w1", outcome: "accepted", evidence: { status: 202, method: "POST" } },
    ]);
  });

  it("sends once although several workers are woken for it", async () => {
    const line = await newLine();
    const id = await place(line);
    await Promise.all(["w1", "w2", "w3", "w4"].map((worker) => dispatchOrder(program, id, worker)));
    expect(await sentTo(line)).toHaveLength(1);
    expect(await attemptsOf(id)).toHaveLength(1);
  });

  it("marks the order rejected, and frees the line, when the carrier refuses", async () => {
    const line = await newLine();
    const id = await place({ ...line, hsn: "0000000000" });
    await dispatchOrder(program, id, "w1");
    expect(await orderOf(id)).toMatchObject({
      state: "rejected",
      answer: { status: 400 },
      dueAt: null,
    });
    expect(
      await db().select().from(orderTargets).where(eq(orderTargets.orderId, id)),
    ).toMatchObject([{ active: false }]);
  });

  it("puts the order back, due later, when no token could be had: nothing was sent", async () => {
    const line = await newLine();
    const id = await place(line);
    await db().delete(carrierTokens);
    await fault({ operation: "token", kind: "status503", times: 2 });
    await dispatchOrder(program, id, "w1");
    const order = await orderOf(id);
    expect(order.state).toBe("queued");
    expect(order.dueAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await sentTo(line)).toEqual([]);
    expect(await attemptsOf(id)).toMatchObject([{ outcome: "not_sent" }]);
  });

  it("renews the token once at a 401 and sends again: nothing was done before", async () => {
    const line = await newLine();
    const id = await place(line);
    await fault({ operation: "activate", kind: "unauthorized" });
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("accepted");
    expect(await sentTo(line)).toMatchObject([
      { status: 401, applied: false },
      { status: 202, applied: true },
    ]);
  });

  it.each(["resetBefore", "resetAfter", "status500", "status503After", "cutJson", "html"])(
    "marks the order unknown after %s, and never sends it again by itself",
    async (kind) => {
      const line = await newLine();
      const id = await place(line);
      await fault({ operation: "activate", kind });
      await dispatchOrder(program, id, "w1");
      expect((await orderOf(id)).state).toBe("unknown");
      await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 hour' WHERE id = $1", [
        id,
      ]);
      await sweepOrders(program);
      await dispatchOrder(program, id, "w2");
      expect(await sentTo(line)).toHaveLength(1);
      expect((await orderOf(id)).state).toBe("unknown");
    },
  );

  it("keeps the carrier's answer although the database cannot be written for a while", async () => {
    const line = await newLine();
    const id = await place(line);
    const app = new URL(desk.database.appUrl).username;
    await fault({ operation: "activate", kind: "delay", ms: 300 });
    const dispatched = dispatchOrder(program, id, "w1");
    await expect.poll(() => sentTo(line)).toHaveLength(1);
    await asOwner(desk, `REVOKE UPDATE ON order_attempts FROM "${app}"`);
    const [attempt] = await attemptsOf(id);
    expect(attempt?.endedAt).toBeNull();
    await asOwner(desk, `SELECT pg_sleep(0.8); GRANT UPDATE ON order_attempts TO "${app}"`);
    await dispatched;
    expect(await orderOf(id)).toMatchObject({
      state: "accepted",
      tid: expect.stringMatching(/^tran-/),
    });
    expect(await sentTo(line)).toHaveLength(1);
  });

  it("leaves an order of a kind that it does not know where it is", async () => {
    const line = await newLine();
    const id = await place(line);
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET kind = 'icm.later' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );
    await expect(dispatchOrder(program, id, "w1")).rejects.toThrow("icm.later");
    expect((await orderOf(id)).state).toBe("queued");
    expect(await attemptsOf(id)).toEqual([]);
  });

  it("sends nothing once its lease has run out: others may have given the order up", async () => {
    const line = await newLine();
    const id = await place(line);
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    await dispatchOrder(program, id, "frozen").finally(() => clock.mockRestore());
    expect(await sentTo(line)).toEqual([]);
    expect((await orderOf(id)).state).toBe("queued");
  });

  it("does not touch an order of another environment", async () => {
    const line = await newLine();
    const id = await place(line);
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET environment = 'live/icm/550e8400e29b41d4a716446655440000' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("queued");
    expect(await sentTo(line)).toEqual([]);
  });
});

describe("a worker that died", () => {
  it("leaves an order that becomes unknown when its lease runs out; a late answer is kept as evidence", async () => {
    const line = await newLine();
    const id = await place(line);
    const claim = await claimOrder(program, id, "dead");
    if (!claim) throw new Error("not claimed");
    // Another machine's clock may be fast: leases run by the database's.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    await sweepOrders(program).finally(() => vi.useRealTimers());
    expect((await orderOf(id)).state).toBe("sending");
    await asOwner(
      desk,
      "UPDATE order_attempts SET lease_until = now() - interval '1 second' WHERE ended_at IS NULL",
    );
    await sweepOrders(program);
    expect(await orderOf(id)).toMatchObject({
      state: "unknown",
      answer: { code: "lease_expired" },
    });
    await finishAttempt(program, claim, {
      outcome: "accepted",
      to: "accepted",
      event: "accepted",
      tid: "tran-20261122-99999",
      answer: { code: "accepted", status: 202 },
      evidence: null,
    });
    expect(await orderOf(id)).toMatchObject({ state: "unknown", tid: null });
    expect(await attemptsOf(id)).toMatchObject([
      { outcome: "lease_expired", lateEvidence: { tid: "tran-20261122-99999" } },
    ]);
  });

  it("leaves queued and accepted orders that are woken again", async () => {
    const queued = await place(await newLine());
    await asOwner(desk, "DELETE FROM pgboss.job");
    await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute' WHERE id = $1", [
      queued,
    ]);
    await sweepOrders(program);
    await sweepOrders(program);
    const jobs = await asOwner(desk, "SELECT name FROM pgboss.job WHERE data->>'orderId' = $1", [
      queued,
    ]);
    expect(jobs).toEqual([{ name: "order.dispatch.icm" }]);
  });
});

describe("followOrder", () => {
  const accepted = async (line: Line) => {
    const id = await place(line);
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("accepted");
    return id;
  };

  it("waits while the carrier works, and completes when the transaction has succeeded", async () => {
    const line = await newLine();
    const id = await accepted(line);
    await followNow(id);
    expect(await orderOf(id)).toMatchObject({ state: "accepted", followCount: 1 });
    await desk.control("POST", "complete");
    await followNow(id);
    expect(await orderOf(id)).toMatchObject({ state: "completed", dueAt: null });
    expect(
      await db()
        .select()
        .from(orderEvents)
        .where(eq(orderEvents.orderId, id))
        .orderBy(orderEvents.id),
    ).toMatchObject([
      { event: "placed", toState: "queued" },
      { event: "sending", toState: "sending" },
      { event: "accepted", toState: "accepted" },
      { event: "transaction_success", toState: "completed" },
    ]);
  });

  it("fails the order when the carrier says that its transaction failed", async () => {
    const line = await newLine();
    await fault({ operation: "activate", kind: "failLater" });
    const id = await accepted(line);
    await desk.control("POST", "complete");
    await followNow(id);
    expect((await orderOf(id)).state).toBe("failed");
  });

  it("reads the profile where the carrier does not know the tid: a change that is there completes", async () => {
    const line = await newLine();
    const id = await accepted(line);
    await fault({ operation: "transaction", kind: "refuse", status: 404, times: 2 });
    await followNow(id);
    expect((await orderOf(id)).state).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(id);
    expect((await orderOf(id)).state).toBe("completed");
  });

  it.each([
    ["takes no tid", { operation: "transaction", kind: "refuse", status: 400 }],
    ["knows no tid", { operation: "transaction", kind: "refuse", status: 404 }],
  ])("reads the profile where the lookup %s", async (_, refusal) => {
    const id = await accepted(await newLine());
    await desk.control("POST", "complete");
    await fault(refusal);
    await followNow(id);
    expect((await orderOf(id)).state).toBe("completed");
  });

  it("asks once for one look, however many are woken, and not before its time", async () => {
    const id = await accepted(await newLine());
    const { tid } = await orderOf(id);
    await followOrder(program, id);
    await asOwner(desk, "UPDATE orders SET due_at = now() WHERE id = $1", [id]);
    await Promise.all([1, 2, 3, 4].map(() => followOrder(program, id)));
    const lookups = (await sandboxLog(desk)).filter(({ path }) => path.includes(`/${tid}`));
    expect(lookups).toHaveLength(1);
  });

  it("waits when the carrier cannot be asked", async () => {
    const id = await accepted(await newLine());
    await fault({ operation: "transaction", kind: "status503", times: 5 });
    await followNow(id);
    expect((await orderOf(id)).state).toBe("accepted");
  });
});

describe("a person's decision", () => {
  async function unknownOrder() {
    const line = await newLine();
    const id = await place(line);
    await fault({ operation: "activate", kind: "resetBefore" });
    await dispatchOrder(program, id, "w1");
    return { id, line };
  }
  const decision = {
    seenState: "unknown" as const,
    seenAttempts: 1,
    reason: "キャリアに電話で確かめた",
  };

  it("settles an unknown order with its reason and frees the line", async () => {
    const { id, line } = await unknownOrder();
    await settleOrder(approver, { orderId: id, state: "rejected", ...decision });
    expect((await orderOf(id)).state).toBe("rejected");
    const [event] = await db()
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.event, "settled_by_person"));
    expect(event).toMatchObject({ detail: { reason: decision.reason }, fromState: "unknown" });
    await place(line);
  });

  it("is refused to an operator, for an order that has moved on, and as rejection of an acceptance", async () => {
    const { id } = await unknownOrder();
    const settle = { orderId: id, state: "completed" as const, ...decision };
    await expect(settleOrder(operator, settle)).rejects.toMatchObject({ code: "not_allowed" });
    await settleOrder(approver, settle);
    await expect(settleOrder(approver, settle)).rejects.toMatchObject({
      code: "order_changed_meanwhile",
      params: { state: "completed" },
    });
    await expect(
      settleOrder(approver, {
        ...settle,
        seenState: "accepted",
        seenAttempts: 1,
        state: "rejected",
      }),
    ).rejects.toMatchObject({ code: "order_not_settleable" });
    await expect(settleOrder(approver, { ...settle, orderId: randomUUID() })).rejects.toMatchObject(
      { code: "not_found" },
    );
  });

  it("sends an unknown order again only when an approver says so", async () => {
    const { id, line } = await unknownOrder();
    const lastFour = line.imsi.slice(-4);
    const again = { orderId: id, seenAttempts: 1, reason: "届いていないことを確認", lastFour };
    await expect(sendOrderAgain(operator, again)).rejects.toMatchObject({ code: "not_allowed" });
    await sendOrderAgain(approver, again);
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("accepted");
    expect(await sentTo(line)).toHaveLength(2);
    expect(await attemptsOf(id)).toHaveLength(2);
  });

  it("keeps a refusal after a doubtful sending as unknown: it may be that sending's echo", async () => {
    const line = await newLine();
    const id = await place(line);
    await fault({ operation: "activate", kind: "resetAfter" });
    await dispatchOrder(program, id, "w1");
    await sendOrderAgain(approver, {
      orderId: id,
      seenAttempts: 1,
      reason: "届いていないと聞いた",
      lastFour: line.imsi.slice(-4),
    });
    await dispatchOrder(program, id, "w1");
    expect(await orderOf(id)).toMatchObject({ state: "unknown", answer: { status: 409 } });
    expect(await attemptsOf(id)).toMatchObject([{ outcome: "unknown" }, { outcome: "rejected" }]);
    await expect(place(line)).rejects.toMatchObject({ code: "target_busy" });
  });

  it("does not take back an order of which an earlier sending may have been applied", async () => {
    const { id, line } = await unknownOrder();
    const lastFour = line.imsi.slice(-4);
    await sendOrderAgain(approver, { orderId: id, seenAttempts: 1, reason: "もう一度", lastFour });
    await expect(cancelOrder(operator, { orderId: id, reason: "やめる" })).rejects.toMatchObject({
      code: "order_not_cancellable",
    });
    expect((await orderOf(id)).state).toBe("queued");
  });

  it("takes a queued order back, and no other", async () => {
    const id = await place(await newLine());
    await cancelOrder(operator, { orderId: id, reason: "取り違え" });
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("cancelled");
    await expect(cancelOrder(operator, { orderId: id, reason: "もう一度" })).rejects.toMatchObject({
      code: "order_changed_meanwhile",
    });
  });
});
