import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierStops } from "@/lib/db/schema/carriers";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import type { Carrier } from "@/lib/domain/carriers/environment";
import { resumeSending } from "@/lib/domain/carriers/resume-sending";
import { holdOffClaims, holdOffStops } from "@/lib/domain/carriers/sending-lock";
import { stopSending } from "@/lib/domain/carriers/stop-sending";
import { listStops } from "@/lib/domain/carriers/stops";
import { readDeskState } from "@/lib/domain/desk/desk-context";
import { readToday } from "@/lib/domain/desk/today";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { claimOrder } from "@/lib/domain/orders/claim-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { getOrder } from "@/lib/domain/orders/get-order";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { waitingJobs } from "@/lib/testing/waiting-jobs";
import { asOwner, sandboxLines, sandboxLog } from "@/lib/testing/witness";

const REASON = "キャリアの保守のため（24 日 6:00 まで）";
const program: Ctx = { actor: "program", requestId: "test" };

let desk: TestDesk;
let admin: Ctx;
let operator: Ctx;
const lines: { imsi: string; hsn: string }[] = [];

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true });
  admin = await desk.makeStaff("admin");
  operator = await desk.makeStaff("operator");
  lines.push(...(await sandboxLines(desk, "inactive")));
});
afterAll(() => desk.close());
afterEach(async () => {
  await db().delete(carrierStops);
});

async function placeIcm(notBefore?: Date) {
  const line = lines.pop();
  if (!line) throw new Error("the sandbox has no inactive line left");
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: line.imsi }],
    request: { ...line, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
    notBefore,
  });
  return { id, imsi: line.imsi };
}

let lastEid = 89049032000000000000000000080000n;

async function placeFreebit() {
  const eid = String(++lastEid);
  const { id } = await placeOrder(operator, FREEBIT_KINDS.N, {
    targets: [{ type: "eid", value: eid }],
    request: { eid, simKind: "E0", addKind: "N" },
    submissionId: randomUUID(),
  });
  return { id, eid };
}

const stop = (carrier: Carrier, reason = REASON) => stopSending(admin, { carrier, reason });

async function resume(carrier: Carrier) {
  const found = (await listStops()).find((one) => one.carrier === carrier);
  if (!found) throw new Error(`${carrier} is not stopped`);
  await resumeSending(admin, { carrier, since: found.since });
}

async function stateOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  return order?.state;
}

/** What reached the sandbox for a line, by its own log. */
async function sentTo(imsi: string) {
  const log = await sandboxLog(desk);
  return log.filter((entry) => entry.operation === "activate" && entry.imsi === imsi);
}

const makeForgotten = (id: string) =>
  asOwner(desk, "UPDATE orders SET due_at = now() - interval '1 minute' WHERE id = $1", [id]);

const audited = (action: string) =>
  asOwner(desk, "SELECT actor_id, entity_id, detail FROM audit_log WHERE action = $1 ORDER BY id", [
    action,
  ]);

describe("while a carrier is stopped", () => {
  it("its orders wait, unsent, and go once by themselves after it is resumed", async () => {
    await stop("icm");
    const { id, imsi } = await placeIcm();
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("queued");
    expect(await db().$count(orderAttempts, eq(orderAttempts.orderId, id))).toBe(0);
    expect(await sentTo(imsi)).toEqual([]);

    await makeForgotten(id);
    await asOwner(desk, "DELETE FROM pgboss.job");
    await sweepOrders(program);
    expect(await waitingJobs("order.dispatch.icm")).toEqual([]);

    await resume("icm");
    await sweepOrders(program);
    expect(await waitingJobs("order.dispatch.icm")).toEqual([{ orderId: id }]);
    await Promise.all(["w1", "w2"].map((worker) => dispatchOrder(program, id, worker)));
    expect(await sentTo(imsi)).toMatchObject([{ status: 202, applied: true }]);
    expect(await stateOf(id)).toBe("accepted");
  });

  it("the other carrier goes on", async () => {
    await stop("icm");
    const { id, eid } = await placeFreebit();
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("accepted");
    const log = await sandboxLog(desk);
    expect(log.filter(({ body }) => Object(body).eid === eid)).toHaveLength(1);

    await resume("icm");
    await stop("freebit");
    const [held, goes] = [await placeFreebit(), await placeIcm()];
    await dispatchOrder(program, held.id, "w1");
    await dispatchOrder(program, goes.id, "w1");
    expect(await stateOf(held.id)).toBe("queued");
    expect(await sentTo(goes.imsi)).toHaveLength(1);
  });

  it("accepted orders are followed to their end, and woken for it", async () => {
    const { id } = await placeIcm();
    await dispatchOrder(program, id, "w1");
    await stop("icm");
    await makeForgotten(id);
    await asOwner(desk, "DELETE FROM pgboss.job");
    await sweepOrders(program);
    expect(await waitingJobs("order.follow")).toEqual([{ orderId: id }]);
    await followOrder(program, id);
    expect(await stateOf(id)).toBe("completed");
  });

  it("an order says why it waits and since when, and can be cancelled", async () => {
    await stop("icm");
    const { id } = await placeIcm();
    const [known] = await listStops();
    expect(known).toMatchObject({ carrier: "icm", reason: REASON, byName: "admin" });
    expect((await getOrder(operator, id)).stop).toEqual(known);
    expect((await readDeskState(operator)).stops).toEqual([known]);
    await cancelOrder(operator, { orderId: id, reason: "The customer gave up" });
    expect((await getOrder(operator, id)).stop).toBeNull();
  });

  it("waiting for it is nothing that a person must look at, and is counted apart from times to send", async () => {
    await stop("icm");
    const { id } = await placeIcm();
    await placeIcm(new Date(Date.now() + 3_600_000));
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET placed_at = now() - interval '1 hour' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );
    const listed = async () => (await readToday(operator)).attention.map((order) => order.id);
    expect(await listed()).not.toContain(id);
    expect((await readToday(operator)).stops).toMatchObject([{ carrier: "icm", waiting: 1 }]);
    await resume("icm");
    expect(await listed()).toContain(id);
  });
});

describe("a stop beside a claim", () => {
  it("waits for a claim under way, which goes on to its end", async () => {
    const { id, imsi } = await placeIcm();
    const stopping = await withTransaction(async (tx) => {
      // As claimOrder does first: whoever claims now is before the stop.
      await holdOffStops(tx);
      const stopped = stop("icm");
      await expect.poll(waitingForLock).toBe(1);
      expect(await listStops()).toEqual([]);
      return { stopped };
    });
    await stopping.stopped;
    expect(await listStops()).toHaveLength(1);
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(imsi)).toEqual([]);
  });

  it("is waited for by a claim, which then begins nothing", async () => {
    const { id } = await placeIcm();
    const claiming = await withTransaction(async (tx) => {
      // As stopSending does: this stop is about to be committed.
      await holdOffClaims(tx);
      await tx.insert(carrierStops).values({
        environment: "trial/icm/550e8400e29b41d4a716446655440000",
        reason: REASON,
        stoppedAt: new Date(),
      });
      const claimed = claimOrder(program, id, "w1");
      await expect.poll(waitingForLock).toBe(1);
      return { claimed };
    });
    expect(await claiming.claimed).toBeNull();
    expect(await stateOf(id)).toBe("queued");
  });

  it("leaves what was begun before it, and begins nothing after it", async () => {
    const [before, after] = [await placeIcm(), await placeIcm()];
    expect(await claimOrder(program, before.id, "w1")).not.toBeNull();
    await stop("icm");
    expect(await stateOf(before.id)).toBe("sending");
    expect(await claimOrder(program, after.id, "w1")).toBeNull();
    expect(await stateOf(after.id)).toBe("queued");
  });

  it("with many at once, every claim is committed before the stop or not made", async () => {
    const placed = await Promise.all(Array.from({ length: 12 }, () => placeIcm()));
    const claims = placed.map(({ id }, index) => claimOrder(program, id, `w${index}`));
    await stop("icm");
    const begun = await db().$count(orders, eq(orders.state, "sending"));
    await Promise.all(claims);
    expect(await db().$count(orders, eq(orders.state, "sending"))).toBe(begun);
  });
});

describe("who stops and resumes", () => {
  it("are administrators alone", async () => {
    for (const role of ["viewer", "operator", "approver"] as const) {
      const person = await desk.makeStaff(role);
      await expect(stopSending(person, { carrier: "icm", reason: REASON })).rejects.toMatchObject({
        code: "not_allowed",
      });
      await expect(
        resumeSending(person, { carrier: "icm", since: new Date().toISOString() }),
      ).rejects.toMatchObject({ code: "not_allowed" });
    }
    expect(await listStops()).toEqual([]);
  });

  it("of two at once one has stopped it, and the other is told; likewise when they resume", async () => {
    const other = await desk.makeStaff("admin");
    const before = [await audited("carrier.stop"), await audited("carrier.resume")];
    const stopped = await Promise.allSettled([
      stop("icm"),
      stopSending(other, { carrier: "icm", reason: "another reason" }),
    ]);
    expect(stopped.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(stopped.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "carrier_stop_changed" },
    });
    const [only] = await listStops();
    const since = only?.since ?? "";
    const resumed = await Promise.allSettled([
      resumeSending(admin, { carrier: "icm", since }),
      resumeSending(other, { carrier: "icm", since }),
    ]);
    expect(resumed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await audited("carrier.stop")).toHaveLength((before[0]?.length ?? 0) + 1);
    expect(await audited("carrier.resume")).toHaveLength((before[1]?.length ?? 0) + 1);
    expect((await audited("carrier.stop")).at(-1)).toMatchObject({
      entity_id: "trial/icm/550e8400e29b41d4a716446655440000",
      detail: { reason: only?.reason },
    });
  });

  it("do not end a stop that they have not seen", async () => {
    await stop("icm", "first");
    const [first] = await listStops();
    await resume("icm");
    await stop("icm", "second");
    await expect(
      resumeSending(admin, { carrier: "icm", since: first?.since ?? "" }),
    ).rejects.toMatchObject({ code: "carrier_stop_changed" });
    expect(await listStops()).toMatchObject([{ reason: "second" }]);
  });
});

async function waitingForLock(): Promise<number> {
  const { rows } = await db().execute(
    sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`,
  );
  return rows.length;
}
