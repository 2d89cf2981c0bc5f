import { and, asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionRows } from "@/lib/db/schema/completions";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";
import { sandboxLog } from "@/lib/testing/witness";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
const PROGRAM: Ctx = { actor: "program", requestId: "test" };

/** The end of an EID for which the sandbox answers 900: nobody knows what was done. */
const ANSWERS_900 = "0900";

let desk: TestDesk;
let operator: Ctx;
let approver: Ctx;

beforeAll(async () => {
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  operator = await desk.makeStaff("operator");
  approver = await desk.makeStaff("approver");
});
afterAll(() => desk.close());
beforeEach(() => desk.control("POST", "reset"));

let lastEid = 8930000000000000000000000000n;

/** An order of which nobody knows what became of its first sending, and which waits to be sent again. */
async function sentAgain(lastDigits: string) {
  const eid = `${++lastEid}${lastDigits}`;
  const { id, code } = await placeActivation(
    operator,
    placeActivationInput().parse({
      ...openedForm("freebit"),
      activation: { eid, simKind: "E0", addKind: "N" },
    }),
  );
  await dispatchOrder(PROGRAM, id, "w1");
  expect(await stateOf(id)).toBe("unknown");
  await sendOrderAgain(approver, {
    orderId: id,
    seenAttempts: 1,
    reason: "Freebit knows nothing of it",
    lastFour: eid.slice(-4),
  });
  return { id, code, eid };
}

async function receive(row: string) {
  async function* bytes() {
    yield new TextEncoder().encode(`${HEADER}\n${row}\n`);
  }
  const file = await receiveFile(operator, { name: "a.csv", source: "upload", bytes: bytes() });
  if (file.problem) throw new Error(file.problem.code);
  const [kept] = await db().select().from(completionRows).where(eq(completionRows.fileId, file.id));
  return kept;
}

async function stateOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  return order?.state;
}

async function sendingsOf(eid: string) {
  const log = await sandboxLog(desk);
  return log.filter(
    ({ operation, body }) => operation === "addAcnt" && JSON.stringify(body).includes(eid),
  ).length;
}

describe("a row for an order that waits to be sent again", () => {
  it.each([
    ["OK", "completed"],
    ["NG", "failed"],
  ])("that says %s settles it, and it is not sent a second time", async (result, state) => {
    const { id, code, eid } = await sentAgain(ANSWERS_900);
    const row = await receive(`N,${code},${eid},,${result},,,,`);
    expect(row).toMatchObject({ result: "matched", orderId: id });
    await dispatchOrder(PROGRAM, id, "w1");
    expect(await stateOf(id)).toBe(state);
    expect(await sendingsOf(eid)).toBe(1);
    const events = await db()
      .select()
      .from(orderEvents)
      .where(eq(orderEvents.orderId, id))
      .orderBy(asc(orderEvents.id));
    expect(events.slice(-2)).toMatchObject([
      { event: "completion_came", fromState: "queued", toState: "unknown", detail: { line: 2 } },
      { event: `completion_${state}`, fromState: "unknown", toState: state },
    ]);
  });

  it("and a worker that claims it at this moment: one of them has it, never both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, code, eid } = await sentAgain(ANSWERS_900);
      const [row] = await Promise.all([
        receive(`N,${code},${eid},,OK,,,,`),
        dispatchOrder(PROGRAM, id, "w1"),
      ]);
      const came = await db().$count(
        orderEvents,
        and(eq(orderEvents.orderId, id), eq(orderEvents.event, "completion_came")),
      );
      expect((await sendingsOf(eid)) + came).toBe(2);
      if (came === 1) expect(row).toMatchObject({ result: "matched" });
    }
  });
});

describe("a row that says that an earlier sending failed", () => {
  it("does not fail an order whose later sending was accepted", async () => {
    await desk.control("POST", "faults", { operation: "addAcnt", kind: "resetAfter", times: 1 });
    const { id, code, eid } = await sentAgain("0000");
    await desk.control("POST", "reset");
    await dispatchOrder(PROGRAM, id, "w1");
    expect(await stateOf(id)).toBe("accepted");
    const row = await receive(`N,${code},${eid},,NG,371,x,,`);
    expect(row).toMatchObject({ result: "unknown", problem: "earlier_sending" });
    expect(await stateOf(id)).toBe("accepted");
    expect(await receive(`N,${code},${eid},,OK,,,,`)).toMatchObject({ result: "matched" });
    expect(await stateOf(id)).toBe("completed");
  });
});
