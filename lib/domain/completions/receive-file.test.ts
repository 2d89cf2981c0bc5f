import { createHash } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { completionFiles, completionMappings, completionRows } from "@/lib/db/schema/completions";
import { esimLines } from "@/lib/db/schema/esim";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { findCandidates } from "@/lib/domain/completions/find-candidates";
import { getFile } from "@/lib/domain/completions/get-file";
import { listFiles } from "@/lib/domain/completions/list-files";
import { DEFAULT_MAPPING } from "@/lib/domain/completions/mapping";
import { matchAgain } from "@/lib/domain/completions/match-again";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { rowsOfOrder } from "@/lib/domain/completions/rows-of-order";
import { saveMapping } from "@/lib/domain/completions/save-mapping";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { windows31J } from "@/lib/testing/windows-31j";
import { asOwner } from "@/lib/testing/witness";

const HEADER =
  "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";

let desk: TestDesk;
let viewer: Ctx;
let operator: Ctx;
let admin: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  viewer = await desk.makeStaff("viewer");
  operator = await desk.makeStaff("operator");
  admin = await desk.makeStaff("admin");
});
afterAll(() => desk.close());

beforeEach(async () => {
  await db().delete(completionMappings);
});

let lastEid = 89000000000000000000000000000000n;
const newEid = () => String(++lastEid);
let lastNumber = 8010000000;
const newNumber = () => `0${++lastNumber}`;

type Said = { code?: string; eid?: string; account?: string; result?: string; error?: string };
const rowOf = ({ code = "", eid = "", account = "", result = "OK", error = "" }: Said) =>
  `N,${code},${eid},${account},${result},${error},${error ? "登録できません" : ""},,`;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = windows31J(text);
  yield bytes.subarray(0, 7);
  yield bytes.subarray(7);
}

/** The file as Windows-31J, as an upload. */
async function receive(rows: readonly string[], ctx: Ctx = operator, header = HEADER) {
  const text = [header, ...rows].map((row) => `${row}\r\n`).join("");
  return receiveFile(ctx, { name: "esim.csv", source: "upload", bytes: bytesOf(text) });
}

async function received(rows: readonly string[]): Promise<string> {
  const file = await receive(rows);
  if (file.problem) throw new Error(`the file was refused: ${file.problem.code}`);
  return file.id;
}

const rowsOf = async (fileId: string) =>
  (
    await db()
      .select()
      .from(completionRows)
      .where(eq(completionRows.fileId, fileId))
      .orderBy(asc(completionRows.line))
  ).map(({ line, result, problem, orderId }) => [line, result, problem, orderId]);

async function stateOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  return order?.state;
}

async function lineOf(eid: string) {
  const [line] = await db().select().from(esimLines).where(eq(esimLines.eid, eid));
  return line;
}

async function makeOrder(wanted: Partial<Parameters<typeof insertEsimOrders>[0][number]> = {}) {
  const [order] = await insertEsimOrders([{ eid: newEid(), ...wanted }]);
  if (!order) throw new Error("no order was made");
  return order;
}

describe("a row that is matched", () => {
  it("completes its order and gives the line its phone number, found by it", async () => {
    const order = await makeOrder();
    const account = newNumber();
    const fileId = await received([rowOf({ code: order.code, eid: order.eid, account })]);
    expect(await rowsOf(fileId)).toEqual([[2, "matched", null, order.id]]);
    const [settled] = await db().select().from(orders).where(eq(orders.id, order.id));
    expect(settled).toMatchObject({ state: "completed", answer: { code: "completion_completed" } });
    expect(settled?.settledAt).not.toBeNull();
    const [target] = await db()
      .select()
      .from(orderTargets)
      .where(eq(orderTargets.orderId, order.id));
    expect(target?.active).toBe(false);
    const line = await lineOf(order.eid);
    expect(line?.account).toBe(account);
    expect(line?.searchGrams).toContain(account.slice(0, 2));
    expect(line?.searchGrams[0]).toBe(`${order.eid}\n${account}`);
  });

  it("leaves in the order's history who gave which row of which file", async () => {
    const order = await makeOrder();
    const fileId = await received([rowOf({ code: order.code, account: newNumber() })]);
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, order.id));
    expect(events).toMatchObject([
      {
        fromState: "accepted",
        toState: "completed",
        event: "completion_completed",
        actorId: operator.actor === "program" ? null : operator.actor.id,
        detail: { fileId, line: 2 },
      },
    ]);
    expect(await rowsOfOrder(viewer, order.id)).toMatchObject([
      {
        fileId,
        line: 2,
        fileName: "esim.csv",
        result: "matched",
        fields: { outcome: "completed" },
      },
    ]);
  });

  it("fails its order with what the carrier said, and gives the line no number", async () => {
    const order = await makeOrder();
    await received([rowOf({ code: order.code, account: newNumber(), result: "NG", error: "371" })]);
    const [settled] = await db().select().from(orders).where(eq(orders.id, order.id));
    expect(settled).toMatchObject({
      state: "failed",
      answer: { code: "completion_failed", detail: "371 登録できません" },
    });
    expect((await lineOf(order.eid))?.account).toBeNull();
  });

  it("settles an order of which nobody knew what became of it", async () => {
    const [done, failed] = [
      await makeOrder({ state: "unknown" }),
      await makeOrder({ state: "unknown" }),
    ];
    await received([
      rowOf({ code: done.code, eid: done.eid }),
      rowOf({ eid: failed.eid, result: "NG" }),
    ]);
    expect(await stateOf(done.id)).toBe("completed");
    expect(await stateOf(failed.id)).toBe("failed");
  });

  it("is counted in the list of files, apart where it failed its order", async () => {
    const [done, failed] = [await makeOrder(), await makeOrder()];
    const fileId = await received([
      rowOf({ code: done.code }),
      rowOf({ code: failed.code, result: "NG" }),
      rowOf({ code: "NOBODY", result: "NG" }),
    ]);
    const { rows } = await listFiles(viewer, { page: 1 });
    expect(rows.find(({ id }) => id === fileId)).toMatchObject({
      counts: { matched: 2, unknown: 1 },
      failed: 1,
    });
  });

  it("is found by the delivery code that staff gave, and for a reissue by the EID alone", async () => {
    const given = await makeOrder({ deliveryCode: "SHOP42" });
    const reissue = await makeOrder({ kind: "freebit.reissue", account: newNumber() });
    const fileId = await received([rowOf({ code: "SHOP42" }), rowOf({ eid: reissue.eid })]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "matched", null, given.id],
      [3, "matched", null, reissue.id],
    ]);
  });
});

describe("a row that is not", () => {
  it("is unknown when no order is meant, two are, or its order is not sent", async () => {
    const [one, other] = [await makeOrder(), await makeOrder()];
    const queued = await makeOrder({ state: "queued" });
    const sending = await makeOrder({ state: "sending" });
    const fileId = await received([
      rowOf({ code: "NOBODYS" }),
      rowOf({ code: one.code, eid: other.eid }),
      rowOf({ code: queued.code }),
      rowOf({ code: sending.code }),
    ]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "unknown", "no_order", null],
      [3, "unknown", "code_and_eid_differ", null],
      [4, "unknown", "not_sent_yet", null],
      [5, "unknown", "being_sent", null],
    ]);
    expect(await stateOf(one.id)).toBe("accepted");
    expect(await stateOf(other.id)).toBe("accepted");
  });

  it("is late when its order was settled, and changes only a number that the line lacks", async () => {
    const done = await makeOrder({ state: "completed" });
    const failed = await makeOrder({ state: "failed" });
    const account = newNumber();
    const fileId = await received([
      rowOf({ code: done.code, account }),
      rowOf({ code: failed.code, account: newNumber() }),
    ]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "late", "late_agrees", done.id],
      [3, "late", "late_contradicts", failed.id],
    ]);
    expect(await stateOf(failed.id)).toBe("failed");
    expect((await lineOf(done.eid))?.account).toBe(account);
    expect((await lineOf(failed.eid))?.account).toBeNull();
    await received([rowOf({ code: done.code, eid: done.eid, account: newNumber() })]);
    expect((await lineOf(done.eid))?.account).toBe(account);
  });

  it("is a duplicate in the same file and in another, and traceable from its order", async () => {
    const order = await makeOrder();
    const row = rowOf({ code: order.code, account: newNumber() });
    const first = await received([row, row]);
    expect(await rowsOf(first)).toEqual([
      [2, "matched", null, order.id],
      [3, "duplicate", null, order.id],
    ]);
    const second = await received([rowOf({ code: "NOBODYS", eid: newEid() }), row]);
    expect((await rowsOf(second))[1]).toEqual([3, "duplicate", null, order.id]);
    expect((await rowsOfOrder(viewer, order.id)).map(({ result }) => result)).toEqual([
      "matched",
      "duplicate",
      "duplicate",
    ]);
  });

  it("never completes a later order for the same EID by a row that it had before", async () => {
    const eid = newEid();
    const first = await makeOrder({ eid });
    const row = rowOf({ eid, account: newNumber() });
    await received([row]);
    const again = await makeOrder({ eid });
    const fileId = await received([row, rowOf({ code: "NOBODYS", eid: newEid() })]);
    expect((await rowsOf(fileId))[0]).toEqual([2, "unknown", "same_row_before", null]);
    expect(await stateOf(again.id)).toBe("accepted");
    await received([rowOf({ code: again.code, eid, result: "NG" })]);
    await matchAgain(operator, "all");
    expect((await rowsOf(fileId))[0]).toEqual([2, "duplicate", null, first.id]);
  });

  it("settles an order once when two rows of a file disagree: the second is late", async () => {
    const order = await makeOrder();
    const fileId = await received([
      rowOf({ code: order.code, result: "NG" }),
      rowOf({ code: order.code, result: "OK" }),
    ]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "matched", null, order.id],
      [3, "late", "late_contradicts", order.id],
    ]);
    expect(await stateOf(order.id)).toBe("failed");
  });

  it("is unreadable, and stops no row before or after it", async () => {
    const [one, other] = [await makeOrder(), await makeOrder()];
    const fileId = await received([
      rowOf({ code: one.code }),
      `"N,broken,,,OK,,,,`,
      "N,short",
      rowOf({ code: "AB12", account: "080" }),
      rowOf({ code: "AB12", result: "処理中" }),
      rowOf({ code: other.code }),
    ]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "matched", null, one.id],
      [3, "unreadable", "quote_broken", null],
      [4, "unreadable", "column_count", null],
      [5, "unreadable", "account_form", null],
      [6, "unreadable", "result_not_mapped", null],
      [7, "matched", null, other.id],
    ]);
  });

  it("is not applied when the database refuses it, and stops no row before or after it", async () => {
    const [one, spoilt, other] = [await makeOrder(), await makeOrder(), await makeOrder()];
    await asOwner(
      desk,
      `CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF NEW.id = '${spoilt.id}' THEN RAISE EXCEPTION 'refused'; END IF;
         RETURN NEW;
       END $$;
       CREATE TRIGGER refuse_one BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION refuse_one()`,
    );
    try {
      const fileId = await received([one, spoilt, other].map(({ code }) => rowOf({ code })));
      expect(await rowsOf(fileId)).toEqual([
        [2, "matched", null, one.id],
        [3, "unknown", "not_applied", null],
        [4, "matched", null, other.id],
      ]);
      expect(await stateOf(spoilt.id)).toBe("accepted");
    } finally {
      await asOwner(desk, "DROP TRIGGER refuse_one ON orders; DROP FUNCTION refuse_one()");
    }
  });
});

describe("the same file twice", () => {
  it("is the file that was there before, and nothing is applied", async () => {
    const order = await makeOrder();
    const rows = [rowOf({ code: order.code, account: newNumber() }), rowOf({ code: "NOBODYS" })];
    const first = await receive(rows);
    const before = await asOwner(desk, "SELECT count(*) AS n FROM completion_rows");
    const events = await asOwner(desk, "SELECT count(*) AS n FROM order_events");
    expect(first).toMatchObject({ problem: null, before: false });
    expect(await receive(rows)).toEqual({ ...first, before: true });
    expect(await asOwner(desk, "SELECT count(*) AS n FROM completion_rows")).toEqual(before);
    expect(await asOwner(desk, "SELECT count(*) AS n FROM order_events")).toEqual(events);
  });

  it("at the same moment is received once", async () => {
    const order = await makeOrder();
    const rows = [rowOf({ code: order.code, account: newNumber() })];
    const both = await Promise.all([receive(rows), receive(rows)]);
    expect(both.filter((one) => one.problem === null && one.before)).toHaveLength(1);
    expect(await rowsOfOrder(viewer, order.id)).toHaveLength(1);
  });

  it("is read anew where it was unreadable, once an administrator has said how", async () => {
    const [done, known] = [await makeOrder(), await makeOrder()];
    const rows = [rowOf({ code: done.code, result: "成功" }), rowOf({ code: known.code })];
    const fileId = await received(rows);
    expect(await rowsOf(fileId)).toEqual([
      [2, "unreadable", "result_not_mapped", null],
      [3, "matched", null, known.id],
    ]);
    await saveMapping(admin, { ...DEFAULT_MAPPING, completed: ["OK", "成功"] });
    expect(await receive(rows)).toEqual({ problem: null, id: fileId, before: true });
    expect(await rowsOf(fileId)).toEqual([
      [2, "matched", null, done.id],
      [3, "matched", null, known.id],
    ]);
    expect(await stateOf(done.id)).toBe("completed");
  });
});

describe("a file read anew at the same moment by several", () => {
  it("is read anew once", async () => {
    const made = await insertEsimOrders(Array.from({ length: 300 }, () => ({ eid: newEid() })));
    const rows = made.map(({ code }) => rowOf({ code, result: "成功" }));
    const fileId = await received(rows);
    await saveMapping(admin, { ...DEFAULT_MAPPING, completed: ["成功"] });
    const all = await Promise.all(Array.from({ length: 4 }, () => receive(rows)));
    expect(all).toEqual(Array.from({ length: 4 }, () => all[0]));
    expect((await getFile(viewer, fileId, { page: 1 })).counts).toMatchObject({ matched: 300 });
  });
});

describe("a delivery code that thousands of orders have", () => {
  it("makes the rows compare and lock only a few of them", async () => {
    const [meant] = await insertEsimOrders(
      Array.from({ length: 300 }, () => ({ eid: newEid(), deliveryCode: "SHOP300" })),
    );
    if (!meant) throw new Error("no order was made");
    const find = (eid?: string) =>
      withTransaction((tx) =>
        findCandidates(tx, environmentOf("freebit"), [{ deliveryCode: "SHOP300", eid }]),
      );
    expect((await find(meant.eid)).map(({ id }) => id)).toContain(meant.id);
    expect((await find(meant.eid)).length).toBeLessThan(5);
    expect((await find()).length).toBeLessThan(25);
    const fileId = await received([
      rowOf({ code: "SHOP300", eid: meant.eid }),
      rowOf({ code: "SHOP300" }),
      rowOf({ code: "SHOP300", eid: newEid() }),
    ]);
    expect(await rowsOf(fileId)).toEqual([
      [2, "matched", null, meant.id],
      [3, "unknown", "several_orders", null],
      [4, "unknown", "code_and_eid_differ", null],
    ]);
  });

  it("is for a person, and no other order's end resolves it", async () => {
    const [one, other] = [
      await makeOrder({ deliveryCode: "SHOP2" }),
      await makeOrder({ deliveryCode: "SHOP2" }),
    ];
    const fileId = await received([rowOf({ code: "SHOP2", account: newNumber() })]);
    await received([rowOf({ code: "SHOP2", eid: one.eid })]);
    await matchAgain(operator, "all");
    expect(await rowsOf(fileId)).toEqual([[2, "unknown", "several_orders", null]]);
    expect(await stateOf(other.id)).toBe("accepted");
    expect((await lineOf(other.eid))?.account).toBeNull();
  });
});

describe("what is kept of a row", () => {
  it("cannot be guessed from its hash without the desk's key", async () => {
    const row = rowOf({ code: "HASHED", account: newNumber() });
    const fileId = await received([row]);
    const [kept] = await db()
      .select()
      .from(completionRows)
      .where(eq(completionRows.fileId, fileId));
    const guess = createHash("sha256")
      .update(JSON.stringify(row.split(",")))
      .digest("hex");
    expect(kept?.rowHash).toMatch(/^[0-9a-f]{64}$/);
    expect(kept?.rowHash).not.toBe(guess);
  });
});

describe("a file that cannot be used", () => {
  it("is refused with its reason, and nothing of an upload is kept", async () => {
    const files = await db().$count(completionFiles);
    expect(await receive([], operator, "code,EID,status")).toMatchObject({
      problem: { code: "header_missing", found: ["code", "EID", "status"] },
    });
    expect(await receive([], operator, "")).toEqual({ problem: { code: "file_empty" } });
    expect(await db().$count(completionFiles)).toBe(files);
  });

  it("of more than 10 MB is not read to its end", async () => {
    let given = 0;
    async function* endless() {
      for (; given < 100; given += 1) yield new Uint8Array(1024 * 1024).fill(0x41);
    }
    const file = { name: "big.csv", source: "upload" as const, bytes: endless() };
    expect(await receiveFile(operator, file)).toEqual({ problem: { code: "file_too_large" } });
    expect(given).toBeLessThan(12);
  });
});

describe("who may do what", () => {
  it("viewers see files and rows, operators bring them, administrators say how to read them", async () => {
    const fileId = await received([rowOf({ code: "VIEWED", eid: newEid() })]);
    await expect(receive([], viewer)).rejects.toMatchObject({ code: "not_allowed" });
    await expect(saveMapping(operator, DEFAULT_MAPPING)).rejects.toMatchObject({
      code: "not_allowed",
    });
    const list = await listFiles(viewer, { page: 1 });
    expect(list.rows.find(({ id }) => id === fileId)).toMatchObject({
      name: "esim.csv",
      rowCount: 1,
      receivedByName: "operator",
      counts: { matched: 0, unknown: 1 },
    });
    const asked = { result: "unknown" as const, page: 7 };
    expect(await getFile(viewer, fileId, asked)).toMatchObject({
      encoding: "windows-31j",
      total: 1,
      page: 1,
      rows: [{ line: 2, problem: "no_order", fields: { deliveryCode: "VIEWED" } }],
    });
  });

  it("is written down without a phone number", async () => {
    const account = newNumber();
    const fileId = await received([rowOf({ code: "AUDITED", account })]);
    const [row] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.entityId, fileId), eq(auditLog.action, "completions.receive")));
    expect(row).toMatchObject({
      entity: "completion_file",
      requestId: operator.requestId,
      detail: { source: "upload", encoding: "windows-31j", rowCount: 1, unreadable: 0 },
    });
    expect(JSON.stringify(row)).not.toContain(account);
  });
});

describe("a file of 1,000 rows in Windows-31J", () => {
  it("completes all its orders and gives all lines their numbers", async () => {
    const made = await insertEsimOrders(Array.from({ length: 1_000 }, () => ({ eid: newEid() })));
    const rows = made.map(({ code, eid }) => rowOf({ code, eid, account: newNumber() }));
    const fileId = await received(rows);
    const file = await getFile(viewer, fileId, { page: 1 });
    expect(file.counts).toEqual({
      matched: 1_000,
      late: 0,
      duplicate: 0,
      unknown: 0,
      unreadable: 0,
    });
    const ids = made.map(({ id }) => id);
    const completed = and(inArray(orders.id, ids), eq(orders.state, "completed"));
    expect(await db().$count(orders, completed)).toBe(1_000);
  });
});
