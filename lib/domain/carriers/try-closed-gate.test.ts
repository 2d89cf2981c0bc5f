import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { listOutages } from "@/lib/domain/carriers/outages";
import { testConnection } from "@/lib/domain/carriers/test-connection";
import { tryClosedGate } from "@/lib/domain/carriers/try-closed-gate";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner, sandboxLog } from "@/lib/testing/witness";

const program: Ctx = { actor: "program", requestId: "test" };

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
  await db().delete(carrierBreakers);
});

/** Closed a moment ago, to be tried now. */
async function closeGate(carrier: "icm" | "freebit"): Promise<void> {
  const now = new Date();
  const closed = { failures: 5, reason: "connection_refused", closedAt: now, retryAt: now };
  await db()
    .insert(carrierBreakers)
    .values({ environment: environmentOf(carrier), scope: "all", ...closed });
}

const row = async () => (await db().select().from(carrierBreakers))[0];

async function placedFor(ending: number) {
  const line = await sandboxLine(ending);
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const input = PauseInput.parse({ ...openedForm("icm", randomUUID()), ...pause });
  return { line, id: (await suspendProfile(operator, input)).id };
}

const suspensions = async (imsi: string) =>
  (await sandboxLog(desk)).filter((sent) => sent.operation === "suspend" && sent.imsi === imsi);

describe("a carrier that was not reached", () => {
  it("is told with its reason, and is open again at the first answer", async () => {
    await closeGate("icm");
    expect(await listOutages()).toMatchObject([{ carrier: "icm", reason: "connection_refused" }]);
    await tryClosedGate(program, "icm");
    await expect.poll(() => listOutages()).toEqual([]);
  });

  it("is tried by signing in where nothing can be read", async () => {
    await closeGate("freebit");
    // One worker tries, however many there are.
    await Promise.all([1, 2, 3].map(() => tryClosedGate(program, "freebit")));
    await expect.poll(() => listOutages()).toEqual([]);
    const tried = (await sandboxLog(desk)).filter(({ operation }) => operation === "authOem");
    expect(tried).toHaveLength(1);
  });

  it("stays closed while it fails, and is not tried again before its pause is over", async () => {
    await closeGate("icm");
    await desk.control("POST", "faults", { operation: "policies", kind: "status503", times: 4 });
    await tryClosedGate(program, "icm");
    await expect.poll(row).toMatchObject({ tries: 1, reason: "http_503" });
    const after = await row();
    expect(after?.closedAt).not.toBeNull();
    expect(after?.retryAt?.getTime()).toBeGreaterThan(Date.now());
    const asked = (await sandboxLog(desk)).length;
    await tryClosedGate(program, "icm");
    expect(await sandboxLog(desk)).toHaveLength(asked);
  });

  it("is open again by an administrator's test of the connection", async () => {
    await closeGate("icm");
    await testConnection(await desk.makeStaff("admin"), { carrier: "icm" });
    expect(await listOutages()).toEqual([]);
  });

  it("fails no order: it waits without an attempt, is not woken in vain, and goes once it answers", async () => {
    const { line, id } = await placedFor(96033);
    await closeGate("icm");
    await dispatchOrder(program, id, "w1");
    const stateOf = async () => (await db().select().from(orders).where(eq(orders.id, id)))[0];
    expect(await stateOf()).toMatchObject({ state: "queued", sendCount: 0 });
    expect(await db().$count(orderAttempts, eq(orderAttempts.orderId, id))).toBe(0);
    expect(await suspensions(line.imsi)).toEqual([]);

    await asOwner(desk, "DELETE FROM pgboss.job");
    await asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute' WHERE id = $1", [
      id,
    ]);
    await sweepOrders(program);
    expect(await waitingJobs("order.dispatch.icm")).toEqual([]);
    await tryClosedGate(program, "icm");
    await expect.poll(() => listOutages()).toEqual([]);
    await sweepOrders(program);
    expect(await waitingJobs("order.dispatch.icm")).toEqual([{ orderId: id }]);
    await dispatchOrder(program, id, "w1");
    expect(await stateOf()).toMatchObject({ state: "accepted", sendCount: 1 });
    expect(await suspensions(line.imsi)).toHaveLength(1);
  });
});
