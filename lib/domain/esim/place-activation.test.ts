import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";
import { esimLines } from "@/lib/db/schema/esim";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orderSecrets } from "@/lib/db/schema/order-secrets";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { saveDraft } from "@/lib/domain/drafts/save-draft";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { readCorrection } from "@/lib/domain/esim/read-correction";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { AppError } from "@/lib/errors";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner, sandboxLog } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;
let approver: Ctx;
const program: Ctx = { actor: "program", requestId: "test" };

beforeAll(async () => {
  vi.stubEnv("FREEBIT_USER_MANAGEMENT", "used");
  desk = await startTestDesk({ sandbox: true, completionMs: 3_600_000 });
  await desk.control("POST", "settings", { userManagement: true });
  operator = await desk.makeStaff("operator");
  approver = await desk.makeStaff("approver");
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.control("POST", "reset");
});

let made = 0;

/** An EID that no test has used; its last three digits are no magic value of the sandbox's. */
function newEid(last = "000"): string {
  made += 1;
  return `1111222233334444555566667${String(made).padStart(4, "0")}${last}`;
}

/** The document's example "MNP Transfer (ALADIN not operated, with User Management Service, individual)". */
function transfer(eid: string) {
  return {
    masterAccount: "testAccount@test.ne.jp",
    masterPassword: "testPass",
    createType: "new",
    eid,
    account: "08011112222",
    simKind: "E0",
    contractLine: "5G",
    addKind: "M",
    mnp: {
      reserveNumber: "1101201234",
      lastnameKanji: "山田",
      firstnameKanji: "太郎",
      lastnameZenKana: "ヤマダ",
      firstnameZenKana: "タロウ",
      gender: "M",
      birthday: "19900101",
    },
    planCode: "100K_PLAN",
    deliveryCode: "XXXX",
  };
}

/** A request as its form holds it: by the document's paths, the kind being the form itself. */
function filledIn({ addKind: _, mnp, ...rest }: ReturnType<typeof transfer>) {
  const person = Object.entries(mnp).map(([name, text]) => [`mnp.${name}`, text]);
  return { ...rest, ...Object.fromEntries(person) };
}

/** What a window knows of a draft that it is about to begin. */
const BEGUN = { version: 0, openingId: randomUUID() };

type Wish = Partial<
  Record<"submissionId" | "customerReference" | "previousOrderId" | "notBefore", string>
> & { draft?: { id: string; seen: typeof BEGUN } };

function place(activation: Record<string, unknown>, wish: Wish = {}) {
  const input = { ...openedForm("freebit"), activation, ...wish };
  return placeActivation(operator, placeActivationInput().parse(input));
}

async function orderOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error("no such order");
  return order;
}

async function lineOf(eid: string) {
  const [line] = await db().select().from(esimLines).where(eq(esimLines.eid, eid));
  return line;
}

async function sealedFields(orderId: string): Promise<string[]> {
  const rows = await db().select().from(orderSecrets).where(eq(orderSecrets.orderId, orderId));
  return rows.map(({ field }) => field).sort();
}

/** What reached the sandbox's addAcnt for an EID, by its own log. */
async function sentFor(eid: string) {
  const log = await sandboxLog(desk);
  return log.filter(
    ({ operation, body }) =>
      operation === "addAcnt" && JSON.stringify(body).includes(`"eid":"${eid}"`),
  );
}

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error;
  throw new Error("not refused by an AppError", { cause: error });
}

describe("placing an activation", () => {
  it("sends what the document's example says, once, and waits for the completion file", async () => {
    const eid = newEid();
    const { id } = await place(transfer(eid));
    await dispatchOrder(program, id, "w1");
    await dispatchOrder(program, id, "w2");
    expect(await orderOf(id)).toMatchObject({
      kind: "freebit.mnp",
      state: "accepted",
      dueAt: null,
    });
    const sent = await sentFor(eid);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toEqual({ ...transfer(eid), authKey: "***", masterPassword: "***" });
  });

  it("gives the order's own code as deliveryCode where staff gave none", async () => {
    const eid = newEid();
    const { deliveryCode: _, ...request } = transfer(eid);
    const { id, code } = await place(request);
    expect((await orderOf(id)).request).toMatchObject({ deliveryCode: code });
    await dispatchOrder(program, id, "w1");
    expect((await sentFor(eid))[0]?.body).toMatchObject({ deliveryCode: code });
  });

  it("keeps names, birthday and password sealed, and nowhere else", async () => {
    const eid = newEid();
    const { id } = await place(transfer(eid));
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).request).toMatchObject({
      mnp: { reserveNumber: "1101201234", gender: "M" },
    });
    const dump = await asOwner(
      desk,
      `SELECT string_agg(t, ' ') AS all FROM (
         SELECT o::text AS t FROM orders o UNION ALL SELECT e::text FROM order_events e
         UNION ALL SELECT a::text FROM order_attempts a UNION ALL SELECT l::text FROM audit_log l
         UNION ALL SELECT x::text FROM esim_lines x UNION ALL SELECT convert_from(j::text::bytea, 'UTF8') FROM pgboss.job j) everything`,
    );
    for (const secret of ["山田", "太郎", "ヤマダ", "タロウ", "19900101", "testPass"]) {
      expect(JSON.stringify(dump)).not.toContain(secret);
    }
    expect(await sealedFields(id)).toEqual([
      "masterPassword",
      "mnp.birthday",
      "mnp.firstnameKanji",
      "mnp.firstnameZenKana",
      "mnp.lastnameKanji",
      "mnp.lastnameZenKana",
    ]);
  });

  it("erases the password once the order is settled, and not before", async () => {
    const eid = newEid();
    const { id } = await place(transfer(eid));
    await dispatchOrder(program, id, "w1");
    expect(await sealedFields(id)).toContain("masterPassword");
    const decision = {
      orderId: id,
      seenState: "accepted",
      seenAttempts: 1,
      state: "completed",
      reason: "電話で確認",
    } as const;
    await settleOrder(approver, decision);
    expect(await sealedFields(id)).not.toContain("masterPassword");
    expect(await sealedFields(id)).toContain("mnp.lastnameKanji");
  });

  it("is the same order for the same submission", async () => {
    const eid = newEid();
    const submissionId = randomUUID();
    const first = await place(transfer(eid), { submissionId });
    expect(await place(transfer(eid), { submissionId })).toEqual({ ...first, repeated: true });
    const other = { ...transfer(eid), planCode: "500K_PLAN" };
    expect(await refusalOf(place(other, { submissionId }))).toMatchObject({
      code: "submission_reused",
    });
  });

  it("refuses an EID that another order holds, as the new or as the old one", async () => {
    const [eid, replacement] = [newEid(), newEid()];
    const { code } = await place(transfer(eid));
    const busy = { code: "target_busy", params: { code } };
    expect(await refusalOf(place({ ...transfer(eid), account: "08011112223" }))).toMatchObject(
      busy,
    );
    const reissue = {
      addKind: "R",
      eid: replacement,
      account: "08011112225",
      reissue: { oldEid: eid },
    };
    expect(await refusalOf(place(reissue))).toMatchObject(busy);
  });

  it("is refused to a viewer", async () => {
    const viewer = await desk.makeStaff("viewer");
    const input = { ...openedForm("freebit"), activation: transfer(newEid()) };
    const placing = placeActivation(viewer, placeActivationInput().parse(input));
    expect(await refusalOf(placing)).toMatchObject({ code: "not_allowed" });
  });

  it("throws the draft away that it came from, in the same transaction", async () => {
    const id = randomUUID();
    await saveDraft(operator, { id, form: "freebit.mnp", values: { eid: newEid() }, seen: BEGUN });
    await place(transfer(newEid()), { draft: { id, seen: BEGUN } });
    expect(await db().$count(drafts, eq(drafts.id, id))).toBe(0);
  });

  it("makes one order of a draft, whichever tab sends it, and the draft does not come back", async () => {
    const id = randomUUID();
    const values = { account: "08011112222" };
    const draft = { id, form: "freebit.mnp" as const, values, seen: BEGUN };
    const inForm = { id, seen: BEGUN };
    await saveDraft(operator, draft);
    const { id: orderId, code } = await place(transfer(newEid()), { draft: inForm });
    const sent = { code: "draft_sent", params: { code, orderId } };
    expect(await refusalOf(place(transfer(newEid()), { draft: inForm }))).toMatchObject(sent);
    expect(await refusalOf(saveDraft(operator, draft))).toMatchObject(sent);
    expect(await db().$count(drafts, eq(drafts.id, id))).toBe(0);
  });

  it("does not throw away what another window has written into the draft since", async () => {
    const id = randomUUID();
    const eid = newEid();
    const values = filledIn(transfer(eid));
    const draft = { id, form: "freebit.mnp" as const, values, seen: BEGUN };
    await saveDraft(operator, draft);
    await saveDraft(operator, {
      ...draft,
      values: { ...values, simKind: "E2", customerReference: "K-5" },
      seen: { version: 1, openingId: randomUUID() },
    });
    const old = { id, seen: { version: 1, openingId: BEGUN.openingId } };
    expect(await refusalOf(place(transfer(eid), { draft: old }))).toMatchObject({
      code: "draft_changed",
      params: { version: 2, differing: "simKind customerReference" },
    });
    expect(await db().$count(drafts, eq(drafts.id, id))).toBe(1);
    expect(await db().$count(orderTargets, eq(orderTargets.value, eid))).toBe(0);
    const knowingly = { ...old, seen: { ...old.seen, version: 2 } };
    await place(transfer(eid), { draft: knowingly });
    expect(await db().$count(drafts, eq(drafts.id, id))).toBe(0);
  });

  it("waits for the time that was chosen", async () => {
    const eid = newEid();
    const notBefore = new Date(Date.now() + 30 * 60_000).toISOString();
    const { id } = await place(transfer(eid), { notBefore });
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("queued");
    expect(await sentFor(eid)).toEqual([]);
    await asOwner(desk, "UPDATE orders SET due_at = now() WHERE id = $1", [id]);
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("accepted");
  });
});

describe("the line of an activation", () => {
  it("is noted with the order and is in use once the order completes", async () => {
    const eid = newEid();
    const { id } = await place(transfer(eid), { customerReference: "K-1042" });
    expect(await lineOf(eid)).toMatchObject({
      account: "08011112222",
      planCode: "100K_PLAN",
      customerReference: "K-1042",
      lastOrderId: id,
      activatedAt: null,
    });
    await dispatchOrder(program, id, "w1");
    const decision = {
      orderId: id,
      seenState: "accepted",
      seenAttempts: 1,
      state: "completed",
      reason: "確認",
    } as const;
    await settleOrder(approver, decision);
    expect((await lineOf(eid))?.activatedAt).toBeInstanceOf(Date);
  });

  it("moves to the new EID when a reissue from an eSIM completes", async () => {
    const [oldEid, eid] = [newEid(), newEid()];
    const completed = {
      seenState: "accepted",
      seenAttempts: 1,
      state: "completed",
      reason: "確認",
    } as const;
    const first = await place(transfer(oldEid), { customerReference: "K-7" });
    await dispatchOrder(program, first.id, "w1");
    await desk.control("POST", "complete");
    await settleOrder(approver, { orderId: first.id, ...completed });
    const request = { addKind: "R", eid, account: "08011112222", reissue: { oldEid } };
    const { id } = await place(request);
    await dispatchOrder(program, id, "w1");
    expect((await orderOf(id)).state).toBe("accepted");
    await settleOrder(approver, { orderId: id, ...completed });
    expect(await lineOf(eid)).toMatchObject({
      account: "08011112222",
      planCode: "100K_PLAN",
      customerReference: "K-7",
      replacedByEid: null,
    });
    expect(await lineOf(oldEid)).toMatchObject({ replacedByEid: eid });
  });
});

describe("what the carrier answers", () => {
  it.each([
    ["310", "rejected"],
    ["230", "rejected"],
    ["371", "rejected"],
    ["900", "unknown"],
  ])("%s makes the order %s", async (code, state) => {
    const eid = newEid(code);
    const { id } = await place(transfer(eid));
    await dispatchOrder(program, id, "w1");
    expect(await orderOf(id)).toMatchObject({
      state,
      answer: { code: "result_code", resultCode: code },
    });
    expect(await sentFor(eid)).toHaveLength(1);
  });

  it("renews the key once when it is refused, and queues the order again when it is refused for good", async () => {
    const eid = newEid("205");
    const { id } = await place(transfer(eid));
    await dispatchOrder(program, id, "w1");
    expect(await orderOf(id)).toMatchObject({ state: "queued", answer: { resultCode: "205" } });
    expect(await sentFor(eid)).toHaveLength(2);
    const attempts = await db().select().from(orderAttempts).where(eq(orderAttempts.orderId, id));
    expect(attempts).toMatchObject([{ number: 1, outcome: "not_sent" }]);
  });
});

describe("correcting a refused order", () => {
  it("gives everything but the password and the order's own code, and names the fields", async () => {
    const eid = newEid("310");
    const { deliveryCode: _, ...request } = transfer(eid);
    const { id, code } = await place(request, { customerReference: "K-9" });
    await dispatchOrder(program, id, "w1");
    expect(await readCorrection(operator, id)).toMatchObject({
      code,
      resultCode: "310",
      wrongFields: ["mnp.reserveNumber"],
      customerReference: "K-9",
      hadPassword: true,
      fields: {
        eid,
        account: "08011112222",
        addKind: "M",
        planCode: "100K_PLAN",
        masterAccount: "testAccount@test.ne.jp",
        "mnp.lastnameKanji": "山田",
        "mnp.birthday": "19900101",
        "mnp.reserveNumber": "1101201234",
      },
    });
    const { fields } = await readCorrection(operator, id);
    expect(fields).not.toHaveProperty("masterPassword");
    expect(fields).not.toHaveProperty("deliveryCode");
  });

  it("speaks of no password where none was sent", async () => {
    const eid = newEid("310");
    const { masterAccount: _, masterPassword: __, planCode: ___, ...unplanned } = transfer(eid);
    const { id } = await place(unplanned);
    await dispatchOrder(program, id, "w1");
    expect(await readCorrection(operator, id)).toMatchObject({ hadPassword: false });
  });

  it("links the new order to the refused one", async () => {
    const { id } = await place(transfer(newEid("310")));
    await dispatchOrder(program, id, "w1");
    const corrected = await place(transfer(newEid()), { previousOrderId: id });
    expect((await orderOf(corrected.id)).previousOrderId).toBe(id);
  });

  it("sent twice at once by one form is one order", async () => {
    const { id } = await place(transfer(newEid("310")));
    await dispatchOrder(program, id, "w1");
    const submission = { submissionId: randomUUID(), previousOrderId: id };
    const request = transfer(newEid());
    const both = await Promise.all([place(request, submission), place(request, submission)]);
    expect(both[0].id).toBe(both[1].id);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
  });

  it("is done once, unless the correction was refused as well", async () => {
    const { id } = await place(transfer(newEid("310")));
    await dispatchOrder(program, id, "w1");
    const again = () => place(transfer(newEid()), { previousOrderId: id });
    const both = await Promise.allSettled([again(), again()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(again())).toMatchObject({ code: "order_corrected_already" });
    expect(await db().$count(orders, eq(orders.previousOrderId, id))).toBe(1);

    const refused = await place(transfer(newEid("310")));
    await dispatchOrder(program, refused.id, "w1");
    const first = await place(transfer(newEid("310")), { previousOrderId: refused.id });
    await dispatchOrder(program, first.id, "w1");
    const second = await place(transfer(newEid()), { previousOrderId: refused.id });
    expect((await orderOf(second.id)).previousOrderId).toBe(refused.id);
  });

  it("is refused for an order that may still be carried out", async () => {
    const { id } = await place(transfer(newEid()));
    const refused = { code: "order_not_correctable" };
    expect(await refusalOf(readCorrection(operator, id))).toMatchObject(refused);
    const correcting = place(transfer(newEid()), { previousOrderId: id });
    expect(await refusalOf(correcting)).toMatchObject(refused);
  });
});
