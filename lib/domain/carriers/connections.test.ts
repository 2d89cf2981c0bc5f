import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { profiles } from "@/lib/db/schema/profiles";
import { icmEndpointRows } from "@/lib/domain/carriers/endpoint-rows";
import { readConnections } from "@/lib/domain/carriers/read-connections";
import { testConnection } from "@/lib/domain/carriers/test-connection";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner, sandboxLines, sandboxLog } from "@/lib/testing/witness";

const ICM = "trial/icm/550e8400e29b41d4a716446655440000";
const program: Ctx = { actor: "program", requestId: "test" };

let desk: TestDesk;
let admin: Ctx;
let operator: Ctx;
const lines: { imsi: string; hsn: string }[] = [];

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  admin = await desk.makeStaff("admin");
  operator = await desk.makeStaff("operator");
  lines.push(...(await sandboxLines(desk, "inactive")));
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("DELETE", "faults");
});

const fault = (body: Record<string, unknown>) => desk.control("POST", "faults", body);

async function sendOne(hsn?: string): Promise<string> {
  const line = lines.pop();
  if (!line) throw new Error("the sandbox has no inactive line left");
  const { id } = await placeOrder(operator, icmActivate, {
    targets: [{ type: "imsi", value: line.imsi }],
    request: { ...line, ...(hsn && { hsn }), plan: "payg", limit: 0, cn: false, unoTsl: false },
    submissionId: randomUUID(),
  });
  await dispatchOrder(program, id, "w1");
  return id;
}

async function connections() {
  const [icm, freebit] = await readConnections(admin);
  if (!icm.used || !freebit.used) throw new Error("both carriers are in use");
  return { icm, freebit };
}

describe("testConnection", () => {
  it("signs in anew although a token is there, reads, and keeps the new token", async () => {
    await testConnection(admin, { carrier: "icm" });
    const [before] = await db().select().from(carrierTokens);
    const seen = (await sandboxLog(desk)).length;
    const { steps } = await testConnection(admin, { carrier: "icm" });
    expect(steps).toMatchObject([
      { step: "signIn", failure: null },
      { step: "policies", failure: null },
    ]);
    const reached = (await sandboxLog(desk)).slice(seen);
    expect(reached.map(({ operation, applied }) => [operation, applied])).toEqual([
      ["token", expect.any(Boolean)],
      ["policies", false],
    ]);
    const [after] = await db()
      .select()
      .from(carrierTokens)
      .where(eq(carrierTokens.environment, ICM));
    expect(after?.token.equals(before?.token ?? Buffer.alloc(0))).toBe(false);
  });

  it("says which step failed and why, goes no further, and leaves an audit row", async () => {
    await fault({ operation: "token", kind: "unauthorized" });
    const { steps } = await testConnection(admin, { carrier: "icm" });
    expect(steps).toMatchObject([
      { step: "signIn", failure: { code: "unauthorized", status: 401 } },
    ]);
    await fault({ operation: "policies", kind: "refuse", status: 409, body: { detail: "保守中" } });
    const read = await testConnection(admin, { carrier: "icm" });
    expect(read.steps).toMatchObject([
      { step: "signIn", failure: null },
      { step: "policies", failure: { code: "http_status", status: 409, detail: "保守中" } },
    ]);
    const audit = await asOwner(
      desk,
      "SELECT entity_id, detail FROM audit_log WHERE action = 'carrier.test' ORDER BY id",
    );
    expect(audit.at(-1)).toMatchObject({
      entity_id: ICM,
      detail: {
        steps: [
          { step: "signIn", code: "ok" },
          { step: "policies", code: "http_status" },
        ],
      },
    });
  });

  it("asks Freebit for an authKey and nothing else", async () => {
    const seen = (await sandboxLog(desk)).length;
    const { steps } = await testConnection(admin, { carrier: "freebit" });
    expect(steps).toMatchObject([{ step: "authOem", failure: null }]);
    const reached = (await sandboxLog(desk)).slice(seen);
    expect(reached.map(({ operation }) => operation)).toEqual(["authOem"]);
    await fault({ operation: "authOem", kind: "unauthorized" });
    const refused = await testConnection(admin, { carrier: "freebit" });
    expect(refused.steps).toMatchObject([
      { step: "authOem", failure: { code: "result_code", resultCode: "205" } },
    ]);
  });

  it("is for administrators alone", async () => {
    const approver = await desk.makeStaff("approver");
    await expect(testConnection(approver, { carrier: "icm" })).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(readConnections(approver)).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("readConnections", () => {
  it("tells addresses, accounts and the token's times, and no token, key or secret", async () => {
    await testConnection(admin, { carrier: "icm" });
    await testConnection(admin, { carrier: "freebit" });
    const { icm, freebit } = await connections();
    expect(icm).toMatchObject({
      account: "550e8400e29b41d4a716446655440000",
      addresses: [
        { of: "api", url: `${desk.sandboxUrl}/icms-esim/v3` },
        { of: "keystone", url: `${desk.sandboxUrl}/keystone/v3` },
      ],
      token: { issuedAt: expect.any(String), expiresAt: expect.any(String) },
      stop: null,
    });
    expect(freebit).toMatchObject({
      account: "sandbox-oem",
      token: { issuedAt: expect.any(String), expiresAt: null },
    });
    const shown = JSON.stringify([icm, freebit]);
    for (const secret of ["sandbox-key", "sandbox-secret", "sandbox-oem-key"]) {
      expect(shown).not.toContain(`"${secret}"`);
    }
  });

  it("lists the attempts that failed, newest first, each with what was said of it", async () => {
    const rejected = await sendOne("0000000000");
    await fault({ operation: "activate", kind: "status503" });
    const unknown = await sendOne();
    const accepted = await sendOne();
    await db().delete(carrierTokens);
    await fault({ operation: "token", kind: "unauthorized", times: 2 });
    const notSent = await sendOne();
    const { icm, freebit } = await connections();
    expect(icm.failures).toMatchObject([
      { orderId: notSent, outcome: "not_sent", answer: { code: "unauthorized", status: 401 } },
      { orderId: unknown, outcome: "unknown", answer: { code: "http_status", status: 503 } },
      { orderId: rejected, outcome: "rejected", answer: { code: "http_status", status: 400 } },
    ]);
    expect(icm.failures.map(({ orderId }) => orderId)).not.toContain(accepted);
    expect(freebit.failures).toEqual([]);
  });

  it("gives each attempt of one order its own answer", async () => {
    await db().delete(carrierTokens);
    await fault({ operation: "token", kind: "unauthorized" });
    const id = await sendOne();
    await desk.control("DELETE", "faults");
    await fault({ operation: "activate", kind: "status500" });
    await asOwner(desk, "UPDATE orders SET due_at = now() WHERE id = $1", [id]);
    await dispatchOrder(program, id, "w2");
    const { icm } = await connections();
    const mine = icm.failures.filter(({ orderId }) => orderId === id);
    expect(mine).toMatchObject([
      { outcome: "unknown", answer: { status: 500 } },
      { outcome: "not_sent", answer: { status: 401 } },
    ]);
  });

  it("counts the lines whose last reading failed, by why", async () => {
    const line = (imsi: string, readError: string | null) => ({
      environment: ICM,
      imsi,
      hsn: "013AAA0025",
      readError,
    });
    await db()
      .insert(profiles)
      .values([
        line("440130000090001", "carrier_unreachable"),
        line("440130000090002", "carrier_unreachable"),
        line("440130000090003", "carrier_refused"),
        line("440130000090004", null),
      ]);
    expect((await connections()).icm.unread).toEqual([
      { code: "carrier_unreachable", lines: 2 },
      { code: "carrier_refused", lines: 1 },
    ]);
  });
});

describe("icmEndpointRows", () => {
  it("marks what the configuration replaced or left out, and nothing that says the same", () => {
    const rows = icmEndpointRows({
      suspend: "PUT /lines/{imsi}/sleep",
      transaction: null,
      policies: "GET /policies",
    });
    expect(rows.filter(({ replaces }) => replaces !== null)).toEqual([
      {
        operation: "suspend",
        endpoint: "PUT /lines/{imsi}/sleep",
        replaces: "POST /profiles/{imsi}/suspend",
      },
      {
        operation: "transaction",
        endpoint: null,
        replaces: "GET /transactions/{tid}?status=all",
      },
    ]);
    expect(rows).toHaveLength(17);
  });
});
