import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { countAttention } from "@/lib/domain/desk/desk-context";
import { readToday } from "@/lib/domain/desk/today";
import { saveDraft } from "@/lib/domain/drafts/save-draft";
import { FREEBIT_KINDS } from "@/lib/domain/orders/kinds/freebit-activation";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;
beforeAll(async () => {
  vi.stubEnv("FREEBIT_WAITING_MINUTES", "30");
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

let lastImsi = 440138000000000;

/** An order whose state and age are as a test wants them, written past the order's life. */
async function orderIn(state: string, age: string) {
  const imsi = String(++lastImsi);
  const order = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: imsi }],
    request: { hsn: "013AAA0025", imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
  });
  await writePast(order.id, state, age);
  return { ...order, imsi };
}

function writePast(id: string, state: string, age: string) {
  return asOwner(
    desk,
    `ALTER TABLE orders DISABLE TRIGGER orders_step;
     UPDATE orders SET state = '${state}', placed_at = now() - interval '${age}',
       accepted_at = now() - interval '${age}', settled_at = now() - interval '${age}'
     WHERE id = '${id}';
     ALTER TABLE orders ENABLE TRIGGER orders_step`,
  );
}

/** The second order corrects the first. */
function succeed(id: string, successorId: string) {
  return asOwner(
    desk,
    `ALTER TABLE orders DISABLE TRIGGER orders_step;
     UPDATE orders SET previous_order_id = '${id}' WHERE id = '${successorId}';
     ALTER TABLE orders ENABLE TRIGGER orders_step`,
  );
}

let lastEid = 0;

async function placeEid() {
  const eid = String(++lastEid).padStart(32, "8");
  return placeOrder(operator, FREEBIT_KINDS.N, {
    targets: [{ type: "eid", value: eid }],
    request: { eid, simKind: "E0", addKind: "N" },
    submissionId: randomUUID(),
  });
}

async function eidOrderIn(state: string, age: string) {
  const order = await placeEid();
  await writePast(order.id, state, age);
  return order;
}

/** An eSIM activation that Freebit accepted so long ago. */
async function activationAccepted(age: string) {
  const order = await placeEid();
  await asOwner(
    desk,
    `ALTER TABLE orders DISABLE TRIGGER orders_step;
     UPDATE orders SET state = 'accepted', accepted_at = now() - interval '${age}'
     WHERE id = '${order.id}';
     ALTER TABLE orders ENABLE TRIGGER orders_step`,
  );
  return order;
}

describe("readToday", () => {
  it("lists what a person should look at, unknown orders first, and nothing else", async () => {
    const stuck = await orderIn("queued", "3 minutes");
    const slow = await orderIn("accepted", "61 minutes");
    const failed = await orderIn("failed", "23 hours");
    const rejected = await orderIn("rejected", "1 minute");
    const unknown = await orderIn("unknown", "1 minute");
    await orderIn("queued", "1 minute");
    await orderIn("accepted", "50 minutes");
    await orderIn("failed", "25 hours");
    await orderIn("completed", "1 minute");
    await orderIn("cancelled", "1 minute");
    const today = await readToday(operator);
    expect(today.attention[0]).toMatchObject({ id: unknown.id, target: unknown.imsi });
    expect(new Set(today.attention.map((order) => order.id))).toEqual(
      new Set([stuck, slow, failed, rejected, unknown].map((order) => order.id)),
    );
    expect(today.attentionTotal).toBe(5);
    expect(today.active).toEqual({ queued: 2, accepted: 2, unknown: 1 });
    expect(today.completedLastDay).toBe(1);
  });

  it("leaves out what was corrected since, unless the correction needs correcting too", async () => {
    const before = (await readToday(operator)).attentionTotal;
    const replaced = async (carrier: "icm" | "freebit", state: string) => {
      const make = carrier === "icm" ? orderIn : eidOrderIn;
      const refused = await make("rejected", "1 minute");
      const successor = await make(state, "1 second");
      await succeed(refused.id, successor.id);
      return refused.id;
    };
    const gone = [
      await replaced("icm", "accepted"),
      await replaced("freebit", "queued"),
      await replaced("freebit", "completed"),
    ];
    const kept = [await replaced("icm", "cancelled"), await replaced("freebit", "cancelled")];
    const { attention, attentionTotal } = await readToday(operator);
    const ids = attention.map(({ id }) => id);
    expect(ids.filter((id) => gone.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(kept));
    expect(attentionTotal).toBe(before + 2);
    expect(await countAttention(operator)).toBe(before + 2);
  });

  it("counts Freebit's orders as late by the time that is set for them", async () => {
    const late = await activationAccepted("31 minutes");
    const early = await activationAccepted("29 minutes");
    const { attention } = await readToday(operator);
    const ids = attention.map(({ id }) => id);
    expect(ids).toContain(late.id);
    expect(ids).not.toContain(early.id);
  });

  it("says how an order came into its state", async () => {
    const approver = await desk.makeStaff("approver");
    const byCarrier = await orderIn("failed", "2 minutes");
    await asOwner(
      desk,
      `INSERT INTO order_events (order_id, from_state, to_state, event)
       VALUES ('${byCarrier.id}', 'accepted', 'failed', 'transaction_failed')`,
    );
    const byPerson = await orderIn("unknown", "2 minutes");
    await settleOrder(approver, {
      orderId: byPerson.id,
      seenState: "unknown",
      seenAttempts: 0,
      state: "failed",
      reason: "The line is as it was",
    });
    const { attention } = await readToday(operator);
    const causeOf = ({ id }: { id: string }) => attention.find((row) => row.id === id)?.cause;
    expect(causeOf(byCarrier)).toBe("transaction_failed");
    expect(causeOf(byPerson)).toBe("settled_by_person");
  });

  it("lifts an order that a completion row of the last week contradicts, right after unknown ones", async () => {
    const [done, old] = [
      await orderIn("completed", "2 days"),
      await orderIn("completed", "2 days"),
    ];
    await asOwner(
      desk,
      `WITH file AS (
         INSERT INTO completion_files (environment, sha256, name, source, encoding, row_count)
         VALUES ('trial', '-', 'a.csv', 'upload', 'utf-8', 2) RETURNING id)
       INSERT INTO completion_rows
         (file_id, environment, line, result, problem, fields, row_hash, order_id, changed_at)
       SELECT file.id, 'trial', v.line, 'late', 'late_contradicts', '{}', '-', v.id::uuid, v.at
       FROM file, (VALUES (2, '${done.id}', now() - interval '6 days'),
         (3, '${old.id}', now() - interval '8 days')) AS v(line, id, at)`,
    );
    const { attention } = await readToday(operator);
    const first = attention.filter(({ state }) => state !== "unknown")[0];
    expect(first).toMatchObject({ id: done.id, contradicted: true });
    expect(attention.map(({ id }) => id)).not.toContain(old.id);
    expect(attention.filter(({ contradicted }) => contradicted)).toHaveLength(1);
  });

  it("gives an old order that a person sends again its time", async () => {
    const approver = await desk.makeStaff("approver");
    const old = await orderIn("unknown", "3 hours");
    await sendOrderAgain(approver, {
      orderId: old.id,
      seenAttempts: 0,
      reason: "The carrier knows nothing of it",
      lastFour: old.imsi.slice(-4),
    });
    const listed = async () => (await readToday(operator)).attention.map((order) => order.id);
    expect(await listed()).not.toContain(old.id);
    await asOwner(
      desk,
      `ALTER TABLE order_events DISABLE TRIGGER USER;
       UPDATE order_events SET at = at - interval '3 minutes' WHERE order_id = '${old.id}';
       ALTER TABLE order_events ENABLE TRIGGER USER`,
    );
    expect(await listed()).toContain(old.id);
  });

  it("keeps an order in sight that is tried again and again", async () => {
    const retried = await orderIn("queued", "3 minutes");
    await asOwner(desk, `UPDATE orders SET changed_at = now() WHERE id = '${retried.id}'`);
    const ids = (await readToday(operator)).attention.map((order) => order.id);
    expect(ids).toContain(retried.id);
  });

  it("counts one's own drafts, for those who can have any", async () => {
    expect((await readToday(operator)).ownDrafts).toBe(0);
    const seen = { version: 0, openingId: randomUUID() };
    const draft = { id: randomUUID(), form: "freebit.new" as const, values: { eid: "8904" }, seen };
    await saveDraft(operator, draft);
    expect((await readToday(operator)).ownDrafts).toBe(1);
    expect((await readToday(await desk.makeStaff("operator"))).ownDrafts).toBe(0);
    expect((await readToday(await desk.makeStaff("viewer"))).ownDrafts).toBeNull();
  });

  it("tells that no worker is at work until one was alive a moment ago", async () => {
    expect((await readToday(operator)).workerAlive).toBe(false);
    await db()
      .insert(workerHeartbeats)
      .values({ worker: "w1", beatAt: new Date(Date.now() - 60_000) });
    expect((await readToday(operator)).workerAlive).toBe(false);
    await db().update(workerHeartbeats).set({ beatAt: new Date() });
    expect((await readToday(operator)).workerAlive).toBe(true);
  });
});
