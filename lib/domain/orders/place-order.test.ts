import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { restoreRequest } from "@/lib/domain/orders/order-secrets";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

/** プロファイル開通API's sample, for any line. */
const activation = (imsi: string, limit = 1048576) => ({
  hsn: "013AAA0025",
  imsi,
  plan: "fixed" as const,
  limit,
  cn: true,
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  unoTsl: false,
});

const wish = (imsi: string, submissionId: string = randomUUID()) => ({
  targets: [{ type: "imsi" as const, value: imsi }],
  request: activation(imsi),
  submissionId,
});

let lastImsi = 440139000000000;
const newImsi = () => String(++lastImsi);

describe("placeOrder", () => {
  it("writes the order with its target, event, audit row and wake-up before anything is sent", async () => {
    const imsi = newImsi();
    const placed = await placeOrder(operator, icmActivate, wish(imsi));
    const [order] = await db().select().from(orders).where(eq(orders.id, placed.id));
    expect(order).toMatchObject({
      state: "queued",
      kind: "icm.activate",
      carrier: "icm",
      environment: "trial/icm/550e8400e29b41d4a716446655440000",
      request: activation(imsi),
      tid: null,
    });
    expect(order?.code).toMatch(/^[0-9A-Z]{10}$/);
    expect(
      await db().select().from(orderTargets).where(eq(orderTargets.orderId, placed.id)),
    ).toMatchObject([{ type: "imsi", value: imsi, active: true }]);
    expect(
      await db().select().from(orderEvents).where(eq(orderEvents.orderId, placed.id)),
    ).toMatchObject([{ fromState: null, toState: "queued", event: "placed" }]);
    expect(
      await db().select().from(auditLog).where(eq(auditLog.entityId, placed.id)),
    ).toMatchObject([{ action: "order.place", requestId: operator.requestId }]);
    const jobs = await asOwner(
      desk,
      "SELECT name, state FROM pgboss.job WHERE data->>'orderId' = $1",
      [placed.id],
    );
    expect(jobs).toEqual([{ name: "order.dispatch.icm", state: "created" }]);
  });

  it("gives the same order for the same submission, pressed twice or at the same moment", async () => {
    const same = wish(newImsi());
    const first = await placeOrder(operator, icmActivate, same);
    expect(first.repeated).toBe(false);
    const again = await placeOrder(operator, icmActivate, same);
    expect(again).toEqual({ ...first, repeated: true });

    const atOnce = wish(newImsi());
    const placed = await Promise.all(
      Array.from({ length: 6 }, () => placeOrder(operator, icmActivate, atOnce)),
    );
    expect(new Set(placed.map((order) => order.id)).size).toBe(1);
    expect(placed.filter((order) => !order.repeated)).toHaveLength(1);
  });

  it("refuses another request under a submission that was used", async () => {
    const used = wish(newImsi());
    const first = await placeOrder(operator, icmActivate, used);
    const other = { ...used, request: activation(used.request.imsi, 3072) };
    await expect(placeOrder(operator, icmActivate, other)).rejects.toMatchObject({
      code: "submission_reused",
      params: { code: first.code },
    });
  });

  it("refuses other targets under a submission that was used, and knows the same in another order", async () => {
    const [one, two] = [newImsi(), newImsi()].map((value) => ({ type: "imsi" as const, value }));
    if (!one || !two) throw new Error("two targets were made");
    const used = { ...wish(one.value), targets: [one, two] };
    const first = await placeOrder(operator, icmActivate, used);
    const turned = await placeOrder(operator, icmActivate, { ...used, targets: [two, one] });
    expect(turned).toEqual({ ...first, repeated: true });
    for (const targets of [[one], [two], [one, { type: "imsi" as const, value: newImsi() }]]) {
      await expect(placeOrder(operator, icmActivate, { ...used, targets })).rejects.toMatchObject({
        code: "submission_reused",
        params: { code: first.code },
      });
    }
  });

  it("lets one order at a time have a line, and names the one that has it", async () => {
    const imsi = newImsi();
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => placeOrder(operator, icmActivate, wish(imsi))),
    );
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(won).toHaveLength(1);
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
    expect(lost).toHaveLength(5);
    for (const reason of lost) {
      expect(reason).toMatchObject({ code: "target_busy", params: { code: won[0]?.code } });
    }
  });

  it("writes nothing for someone who may not", async () => {
    const viewer = await desk.makeStaff("viewer");
    const refused = wish(newImsi());
    await expect(placeOrder(viewer, icmActivate, refused)).rejects.toMatchObject({
      code: "not_allowed",
    });
    expect(await db().$count(orders, eq(orders.submissionId, refused.submissionId))).toBe(0);
  });

  it("keeps personal fields sealed and apart, and puts them back for sending", async () => {
    const schema = z.object({
      masterPassword: z.string(),
      mnp: z.object({ lastnameKanji: z.string(), gender: z.string() }),
    });
    const kind: OrderKind<z.infer<typeof schema>> = {
      kind: "test.personal",
      carrier: "icm",
      permission: "profiles:operate",
      schema,
      secretFields: ["masterPassword", "mnp.lastnameKanji"],
      taken: "accepted",
      outcome: icmActivate.outcome,
      send: () => Promise.reject(new Error("not sent in this test")),
      effects: null,
    };
    const request = { masterPassword: "s3cret-Pass", mnp: { lastnameKanji: "髙山", gender: "M" } };
    const imsi = newImsi();
    const placed = await placeOrder(operator, kind, { ...wish(imsi), request });
    const [stored] = await db().select().from(orders).where(eq(orders.id, placed.id));
    expect(stored?.request).toEqual({ mnp: { gender: "M" } });
    expect(await restoreRequest(placed.id, stored?.request ?? {})).toEqual(request);
    const everything = await asOwner(
      desk,
      `SELECT query_to_xml('SELECT * FROM orders', true, false, '')::text
         || query_to_xml('SELECT * FROM order_secrets', true, false, '')::text
         || query_to_xml('SELECT * FROM order_events', true, false, '')::text
         || query_to_xml('SELECT * FROM audit_log', true, false, '')::text
         || query_to_xml('SELECT * FROM pgboss.job', true, false, '')::text AS text`,
    );
    const text = z.array(z.object({ text: z.string() })).parse(everything)[0]?.text ?? "";
    expect(text).toContain(placed.code);
    expect(text).not.toContain("s3cret-Pass");
    expect(text).not.toContain("髙山");
  });
});

describe("the ledger in the database", () => {
  const asApp = (text: string, values: unknown[]) => db().$client.query(text, values);

  it("refuses steps that the order's life does not have, and changes of what was asked for", async () => {
    const { id } = await placeOrder(operator, icmActivate, wish(newImsi()));
    for (const state of ["accepted", "completed", "failed", "rejected", "unknown"]) {
      await expect(
        asApp("UPDATE orders SET state = $2 WHERE id = $1", [id, state]),
      ).rejects.toThrow(/cannot go from queued/);
    }
    await expect(asApp("UPDATE orders SET request = '{}' WHERE id = $1", [id])).rejects.toThrow(
      /cannot change/,
    );
    await asApp("UPDATE orders SET state = 'cancelled' WHERE id = $1", [id]);
    await expect(asApp("UPDATE orders SET state = 'queued' WHERE id = $1", [id])).rejects.toThrow(
      /cannot go from cancelled to queued/,
    );
  });

  it("refuses to the desk's own role to change or take away what was written", async () => {
    for (const statement of [
      "UPDATE order_events SET event = 'x'",
      "DELETE FROM order_events",
      "UPDATE audit_log SET action = 'x'",
      "DELETE FROM audit_log",
      "DELETE FROM orders",
      "DELETE FROM order_attempts",
      "DELETE FROM order_targets",
      "TRUNCATE audit_log",
      "CREATE TABLE mine (id int)",
    ]) {
      await expect(asApp(statement, [])).rejects.toThrow(/permission denied/);
    }
  });
});
