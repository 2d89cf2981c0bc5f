import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionRows } from "@/lib/db/schema/completions";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { matchAgain } from "@/lib/domain/completions/match-again";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { asOwner } from "@/lib/testing/witness";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
const PROGRAM: Ctx = { actor: "program", requestId: randomUUID() };

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

let lastEid = 89200000000000000000000000000000n;

async function makeOrder(state: "queued" | "sending" | "accepted") {
  const [order] = await insertEsimOrders([{ eid: String(++lastEid), state }]);
  if (!order) throw new Error("no order was made");
  return order;
}

async function receive(code: string): Promise<string> {
  async function* bytes() {
    yield new TextEncoder().encode(`${HEADER}\r\nN,${code},,08011112222,OK,,,,\r\n`);
  }
  const file = await receiveFile(operator, { name: "a.csv", source: "upload", bytes: bytes() });
  if (file.problem) throw new Error(file.problem.code);
  return file.id;
}

async function rowOf(fileId: string) {
  const [row] = await db().select().from(completionRows).where(eq(completionRows.fileId, fileId));
  return row;
}

describe("matchAgain", () => {
  it("completes an order that was still being sent when its row came", async () => {
    const order = await makeOrder("sending");
    const fileId = await receive(order.code);
    await matchAgain(PROGRAM, "soon");
    expect(await rowOf(fileId)).toMatchObject({ result: "unknown", problem: "being_sent" });
    await db().update(orders).set({ state: "accepted" }).where(eq(orders.id, order.id));
    await matchAgain(PROGRAM, "soon");
    expect(await rowOf(fileId)).toMatchObject({
      result: "matched",
      problem: null,
      orderId: order.id,
    });
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, order.id));
    expect(events).toMatchObject([{ event: "completion_completed", actorId: null }]);
  });

  it("finds an order that was placed under the code later, at the slow pace only", async () => {
    const fileId = await receive("LATER1");
    const [order] = await insertEsimOrders([{ eid: String(++lastEid), deliveryCode: "LATER1" }]);
    await matchAgain(PROGRAM, "soon");
    expect(await rowOf(fileId)).toMatchObject({ result: "unknown", problem: "no_order" });
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(fileId)).toMatchObject({ result: "matched", orderId: order?.id });
  });

  it("goes on with rows that a program which died has kept and not applied", async () => {
    const order = await makeOrder("accepted");
    const fileId = await receive("GONE1");
    const asKept = `UPDATE completion_rows SET problem = 'waiting', fields = fields || $2, changed_at = now() - $3::interval WHERE file_id = $1`;
    const fields = JSON.stringify({ deliveryCode: order.code });
    await asOwner(desk, asKept, [fileId, fields, "10 seconds"]);
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(fileId)).toMatchObject({ problem: "waiting" });
    await asOwner(desk, asKept, [fileId, fields, "2 minutes"]);
    await matchAgain(PROGRAM, "soon");
    expect(await rowOf(fileId)).toMatchObject({ result: "matched", orderId: order.id });
  });

  it("leaves a row as it was while nothing is new, and gives up after a week", async () => {
    const fileId = await receive("NEVER1");
    const before = await rowOf(fileId);
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(fileId)).toEqual(before);
    await asOwner(
      desk,
      "UPDATE completion_rows SET read_at = now() - interval '8 days' WHERE file_id = $1",
      [fileId],
    );
    await insertEsimOrders([{ eid: String(++lastEid), deliveryCode: "NEVER1" }]);
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(fileId)).toMatchObject({ result: "unknown", problem: "no_order" });
  });

  it("counts the week from when the row was read, and not from when its file came", async () => {
    const fileId = await receive("ANEW1");
    await asOwner(
      desk,
      "UPDATE completion_files SET received_at = now() - interval '30 days' WHERE id = $1",
      [fileId],
    );
    const [order] = await insertEsimOrders([{ eid: String(++lastEid), deliveryCode: "ANEW1" }]);
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(fileId)).toMatchObject({ result: "matched", orderId: order?.id });
  });

  it("comes to every row, however many have no order", async () => {
    const environment = environmentOf("freebit");
    const first = await receive("MANY0");
    const rows = Array.from({ length: 2_000 }, (_, index) => ({
      fileId: first,
      environment,
      line: index + 10,
      result: "unknown",
      problem: "no_order",
      fields: { deliveryCode: `MANY${index + 1}`, outcome: "completed" },
      rowHash: `many ${index}`,
    }));
    await db().insert(completionRows).values(rows);
    const last = await receive("BEHIND1");
    const [order] = await insertEsimOrders([{ eid: String(++lastEid), deliveryCode: "BEHIND1" }]);
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(last)).toMatchObject({ result: "unknown" });
    await matchAgain(PROGRAM, "all");
    expect(await rowOf(last)).toMatchObject({ result: "matched", orderId: order?.id });
  });
});
