import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierBreakers, carrierStops } from "@/lib/db/schema/carriers";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { keepCallTimes, noteCall } from "@/lib/domain/carriers/call-times";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readMetrics } from "@/lib/domain/operations/read-metrics";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner, sandboxLines } from "@/lib/testing/witness";

const ICM = "trial/icm/550e8400e29b41d4a716446655440000";
const program: Ctx = { actor: "program", requestId: "test" };

let desk: TestDesk;
let operator: Ctx;
let lines: { imsi: string; hsn: string }[];

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  operator = await desk.makeStaff("operator");
  lines = await sandboxLines(desk, "inactive");
});
afterAll(() => desk.close());

async function place(notBefore?: Date): Promise<string> {
  const line = lines.pop();
  if (!line) throw new Error("the sandbox has no inactive line left");
  const { imsi, hsn } = line;
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: imsi }],
    request: { hsn, imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
    ...(notBefore && { notBefore }),
  });
  return id;
}

/** The value of one line of the text; undefined when there is none. */
async function value(line: string): Promise<number | undefined> {
  const { text } = await readMetrics();
  const found = text.split("\n").find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
}

describe("readMetrics", () => {
  it("begins with nothing, and says so", async () => {
    expect(await value('kaitsu_orders{carrier="freebit",state="unknown"}')).toBe(0);
    expect(await value('kaitsu_order_oldest_seconds{carrier="icm",state="queued"}')).toBe(0);
    expect(await value('kaitsu_attempts_total{outcome="unknown"}')).toBe(0);
    expect(await value('kaitsu_queue_jobs{queue="order.dispatch.icm",state="due"}')).toBe(0);
    expect(await value("kaitsu_workers_alive")).toBe(0);
    expect(await value("kaitsu_worker_heartbeat_age_seconds")).toBeUndefined();
    expect(await value('kaitsu_carrier_stopped{carrier="icm"}')).toBe(0);
  });

  it("counts orders by state, sendings by outcome, jobs by queue, and how long the oldest waits", async () => {
    const accepted = await place();
    await dispatchOrder(program, accepted, "w");
    const lost = await place();
    await desk.control("POST", "faults", { operation: "activate", kind: "resetAfter" });
    await dispatchOrder(program, lost, "w");
    const waiting = await place();
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET placed_at = now() - interval '90 seconds' WHERE id = '${waiting}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );

    expect(await value('kaitsu_orders{carrier="icm",state="accepted"}')).toBe(1);
    expect(await value('kaitsu_orders{carrier="icm",state="unknown"}')).toBe(1);
    expect(await value('kaitsu_orders{carrier="icm",state="queued"}')).toBe(1);
    const age = await value('kaitsu_order_oldest_seconds{carrier="icm",state="queued"}');
    expect(age).toBeGreaterThanOrEqual(90);
    expect(age).toBeLessThan(190);
    expect(await value('kaitsu_attempts_total{outcome="accepted"}')).toBe(1);
    expect(await value('kaitsu_attempts_total{outcome="unknown"}')).toBe(1);
    // The two that were sent without their jobs, and the third.
    expect(await value('kaitsu_queue_jobs{queue="order.dispatch.icm",state="due"}')).toBe(3);
  });

  it("does not call an order late whose time to send has not come", async () => {
    await asOwner(
      desk,
      "DELETE FROM order_targets; DELETE FROM order_attempts; DELETE FROM order_events; DELETE FROM orders",
    );
    await place(new Date(Date.now() + 3_600_000));
    expect(await value('kaitsu_orders{carrier="icm",state="queued"}')).toBe(1);
    expect(await value('kaitsu_order_oldest_seconds{carrier="icm",state="queued"}')).toBe(0);
    expect(await value('kaitsu_queue_jobs{queue="order.dispatch.icm",state="later"}')).toBe(1);
  });

  it("shows how long the carriers took, added up over processes", async () => {
    await keepCallTimes();
    await asOwner(desk, "DELETE FROM carrier_call_times");
    const note = noteCall("freebit");
    note({ what: "Freebit addAcnt", status: 200, ms: 50 });
    note({ what: "Freebit addAcnt", status: 200, ms: 51 });
    await keepCallTimes();
    note({ what: "Freebit addAcnt", status: 200, ms: 20_000 });
    note({ what: "Freebit addAcnt", status: null, ms: 3_000 });
    noteCall("icm")({ what: "ICM sign-in (Keystone)", status: 503, ms: 7 });
    await keepCallTimes();
    const taken = 'carrier="freebit",operation="addAcnt",result="2xx"';
    const name = "kaitsu_carrier_call_seconds";
    expect(await value(`${name}_bucket{le="0.05",${taken}}`)).toBe(1);
    expect(await value(`${name}_bucket{le="0.1",${taken}}`)).toBe(2);
    expect(await value(`${name}_bucket{le="15",${taken}}`)).toBe(2);
    expect(await value(`${name}_bucket{le="+Inf",${taken}}`)).toBe(3);
    expect(await value(`${name}_count{${taken}}`)).toBe(3);
    expect(await value(`${name}_sum{${taken}}`)).toBeCloseTo(20.101);
    const unanswered = 'carrier="freebit",operation="addAcnt",result="no_answer"';
    expect(await value(`${name}_bucket{le="2.5",${unanswered}}`)).toBe(0);
    expect(await value(`${name}_bucket{le="5",${unanswered}}`)).toBe(1);
    expect(await value(`${name}_count{carrier="icm",operation="sign-in",result="5xx"}`)).toBe(1);
  });

  it("counts workers, and says which carrier is stopped and which is not reached", async () => {
    const beatAt = new Date(Date.now() - 10_000);
    const gone = new Date(Date.now() - 60_000);
    await db()
      .insert(workerHeartbeats)
      .values([
        { worker: "host/1/a", beatAt },
        { worker: "host/2/b", beatAt: gone },
      ]);
    await db()
      .insert(carrierStops)
      .values({ environment: ICM, reason: "保守のため", stoppedAt: new Date() });
    await db().delete(carrierBreakers);
    const soon = new Date(Date.now() + 60_000);
    await db()
      .insert(carrierBreakers)
      .values([
        { environment: environmentOf("freebit"), scope: "all", closedAt: new Date() },
        { environment: ICM, scope: "icm.suspend", closedAt: new Date(), retryAt: soon },
      ]);
    expect(await value("kaitsu_workers_alive")).toBe(1);
    expect(await value("kaitsu_worker_heartbeat_age_seconds")).toBeGreaterThanOrEqual(10);
    expect(await value('kaitsu_carrier_stopped{carrier="icm"}')).toBe(1);
    expect(await value('kaitsu_carrier_stopped{carrier="freebit"}')).toBe(0);
    expect(await value('kaitsu_carrier_down{carrier="icm"}')).toBe(0);
    expect(await value('kaitsu_carrier_down{carrier="freebit"}')).toBe(1);
    expect(await value('kaitsu_carrier_orders_held{carrier="icm"}')).toBe(1);
    expect(await value('kaitsu_carrier_orders_held{carrier="freebit"}')).toBe(0);
  });

  it("names no line, no order, no person and no worker", async () => {
    const { text, contentType } = await readMetrics();
    expect(contentType).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(text).not.toMatch(/\d{14,}|[0-9a-f]{8}-|host\/|保守|550e8400/);
    const labels = [...text.matchAll(/(\w+)="/g)].map(([, label]) => label);
    expect([...new Set(labels)].sort()).toEqual([
      "carrier",
      "le",
      "operation",
      "outcome",
      "queue",
      "result",
      "state",
    ]);
  });
});
