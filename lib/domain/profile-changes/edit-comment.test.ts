import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { EditCommentInput } from "@/lib/domain/profile-changes/change-inputs";
import { listCommentLines } from "@/lib/domain/profile-changes/comment-lines";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { listProfiles } from "@/lib/domain/profiles/list-profiles";
import { ProfileQuery } from "@/lib/domain/profiles/schemas";
import { desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { describeAnswers } from "@/lib/testing/describe-answers";
import { madeUpLine, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { sandboxLog } from "@/lib/testing/witness";

const ENVIRONMENT = "trial/icm/550e8400e29b41d4a716446655440000";
openChangeDesk({ completionMs: 0 });

/** Active lines of the sandbox, each used once: 440130000096025 to 440130000096144. */
let last = 440130000096024;

async function newLines(count: number, profileStatus: string | null = "active"): Promise<string[]> {
  const imsis = Array.from({ length: count }, () => String(++last));
  await db()
    .insert(profiles)
    .values(
      imsis.map((imsi) => ({
        environment: ENVIRONMENT,
        imsi,
        hsn: (0x013aaa0025 + Number(imsi) - 440130000096015)
          .toString(16)
          .toUpperCase()
          .padStart(10, "0"),
        profileStatus,
      })),
    );
  return imsis;
}

const input = (imsis: readonly string[], comment: string | null, submissionId?: string) =>
  EditCommentInput.parse({
    ...openedForm("icm", submissionId),
    change: { imsis: imsis.map((imsi) => ({ imsi })), comment },
  });

async function edited(imsis: readonly string[], comment: string | null): Promise<string> {
  const { id } = await editComment(operator, input(imsis, comment));
  await dispatchOrder(program, id, "w1");
  return id;
}

async function orderOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  if (!order) throw new Error("no such order");
  return order;
}

const targetsOf = (id: string) =>
  db()
    .select({ value: orderTargets.value, active: orderTargets.active })
    .from(orderTargets)
    .where(eq(orderTargets.orderId, id))
    .orderBy(asc(orderTargets.value));

async function commentOf(imsi: string) {
  const [line] = await db().select().from(profiles).where(eq(profiles.imsi, imsi));
  return line?.comment;
}

/** What reached the carrier with this comment in it. */
async function sent(comment: string | null) {
  const log = await sandboxLog(desk);
  return log.filter(
    ({ operation, body }) =>
      operation === "comment" &&
      JSON.stringify(body).includes(`"comment":${JSON.stringify(comment)}`),
  );
}

describe("editComment", () => {
  it("sends one line's comment as the document prints it, and keeps it once it was accepted", async () => {
    const [imsi = ""] = await newLines(1);
    const { id } = await editComment(operator, input([imsi], "渋谷 A-12"));
    expect(await orderOf(id)).toMatchObject({ kind: "icm.comment", state: "queued" });
    expect(await commentOf(imsi)).toBeNull();
    await dispatchOrder(program, id, "w1");
    expect(await sent("渋谷 A-12")).toMatchObject([
      {
        method: "PUT",
        path: "/icms-esim/v3/tenants/550e8400e29b41d4a716446655440000/profiles/comment",
        status: 202,
        applied: true,
        body: { imsis: [{ imsi }], comment: "渋谷 A-12" },
      },
    ]);
    expect(await orderOf(id)).toMatchObject({ state: "completed", tid: null, dueAt: null });
    expect(await commentOf(imsi)).toBe("渋谷 A-12");
    expect(await targetsOf(id)).toEqual([{ value: imsi, active: false }]);
  });

  it("gives many lines the same comment by one order and one request", async () => {
    const imsis = await newLines(12);
    const id = await edited(imsis, "一括の十二件");
    expect((await targetsOf(id)).map(({ value }) => value)).toEqual(imsis);
    expect(await sent("一括の十二件")).toMatchObject([
      { body: { imsis: imsis.map((imsi) => ({ imsi })), comment: "一括の十二件" } },
    ]);
    for (const imsi of imsis) expect(await commentOf(imsi)).toBe("一括の十二件");
    const { total } = await listProfiles(operator, ProfileQuery.parse({ text: "一括の十二件" }));
    expect(total).toBe(12);
  });

  it("takes the comment away with null, and the line is no longer found by it", async () => {
    const [imsi = ""] = await newLines(1);
    await edited([imsi], "きえるはず");
    const found = async () =>
      (await listProfiles(operator, ProfileQuery.parse({ text: "きえるはず" }))).total;
    expect(await found()).toBe(1);
    const id = await edited([imsi], null);
    expect((await sent(null)).at(-1)?.body).toEqual({ imsis: [{ imsi }], comment: null });
    expect(await orderOf(id)).toMatchObject({ state: "completed" });
    expect(await commentOf(imsi)).toBeNull();
    expect(await found()).toBe(0);
  });

  it("names a line once, however often it was given", async () => {
    const [one = "", other = ""] = await newLines(2);
    const id = await edited([one, other, one, one], "重複なし");
    expect(await targetsOf(id)).toHaveLength(2);
    expect((await sent("重複なし"))[0]?.body).toMatchObject({
      imsis: [{ imsi: one }, { imsi: other }],
    });
  });

  it("gives the same order for the same submission, also after it was carried out", async () => {
    const [imsi = ""] = await newLines(1);
    const same = input([imsi], "二度押し");
    const first = await editComment(operator, same);
    await dispatchOrder(program, first.id, "w1");
    expect(await editComment(operator, same)).toEqual({ ...first, repeated: true });
    await expect(
      editComment(operator, input([imsi], "別の内容", same.submissionId)),
    ).rejects.toMatchObject({ code: "submission_reused", params: { code: first.code } });
    expect(await sent("二度押し")).toHaveLength(1);
  });

  it("places nothing when a line is unknown or its state forbids it, and names each of them", async () => {
    const [good = ""] = await newLines(1);
    const [retired = ""] = await newLines(1, "delete");
    const [migrating = ""] = await newLines(1, "migrating");
    const [unread = ""] = await newLines(1, null);
    const refused = input([good, retired, "440139999999999", migrating, unread], "だめ");
    await expect(editComment(operator, refused)).rejects.toMatchObject({
      code: "comment_lines_refused",
      params: { count: 4, imsis: `${retired}, 440139999999999, ${migrating}, ${unread}` },
    });
    expect(await db().$count(orders, eq(orders.submissionId, refused.submissionId))).toBe(0);
  });

  it.each(["inactive", "active", "sleeping", "suspend"])(
    "takes a line that is %s",
    async (state) => {
      const imsis = await newLines(1, state);
      expect((await editComment(operator, input(imsis, "状態"))).repeated).toBe(false);
    },
  );

  it("places nothing while another order holds one of the lines, and names that order", async () => {
    const [free = "", held = ""] = await newLines(2);
    const holder = await editComment(operator, input([held], "先の変更"));
    const second = input([free, held], "後の変更");
    await expect(editComment(operator, second)).rejects.toMatchObject({
      code: "target_busy",
      params: { code: holder.code },
    });
    expect(await db().$count(orders, eq(orders.submissionId, second.submissionId))).toBe(0);
    expect(await commentOf(free)).toBeNull();
  });

  it("lets one of two orders at once have the lines, in whatever order they name them", async () => {
    const imsis = await newLines(20);
    const results = await Promise.allSettled([
      editComment(operator, input(imsis, "上から")),
      editComment(operator, input(imsis.toReversed(), "下から")),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "target_busy" });
  });

  it("is refused to a viewer", async () => {
    const imsis = await newLines(1);
    const viewer = await desk.makeStaff("viewer");
    await expect(editComment(viewer, input(imsis, "A"))).rejects.toMatchObject({
      code: "not_allowed",
    });
    await expect(listCommentLines(viewer, { imsis })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  it("whose answer is lost is unknown: nothing is kept or sent again, until a person sends it again", async () => {
    const [imsi = ""] = await newLines(1);
    await desk.control("POST", "faults", { operation: "comment", kind: "resetAfter" });
    const id = await edited([imsi], "届いたかも");
    expect(await orderOf(id)).toMatchObject({ state: "unknown" });
    expect(await commentOf(imsi)).toBeNull();
    expect(await targetsOf(id)).toEqual([{ value: imsi, active: true }]);
    await sweepOrders(program);
    await dispatchOrder(program, id, "w2");
    expect(await sent("届いたかも")).toHaveLength(1);

    const approver = await desk.makeStaff("approver");
    await sendOrderAgain(approver, {
      orderId: id,
      seenAttempts: 1,
      reason: "上書きなので送り直す",
      lastFour: imsi.slice(-4),
    });
    await dispatchOrder(program, id, "w3");
    expect(await orderOf(id)).toMatchObject({ state: "completed" });
    expect(await sent("届いたかも")).toHaveLength(2);
    expect(await commentOf(imsi)).toBe("届いたかも");
    expect(await db().$count(orderAttempts, eq(orderAttempts.orderId, id))).toBe(2);
  });

  it("keeps nothing of a comment that the carrier refused", async () => {
    const [imsi = ""] = await newLines(1);
    await desk.control("POST", "faults", { operation: "comment", kind: "refuse", status: 400 });
    const id = await edited([imsi], "断られた");
    expect(await orderOf(id)).toMatchObject({ state: "rejected" });
    expect(await commentOf(imsi)).toBeNull();
  });
});

/** The last of the active lines, which `newLines` does not reach. */
let lastAnswered = 96140;

describeAnswers({
  operation: "comment",
  // Nothing ever shows a comment: its 202 is all there is. The document publishes neither 404 nor 409 for it.
  success: { status: 202, state: "completed" },
  refusals: [400, 404],
  newLine: () => madeUpLine(),
  nextLine: () => sandboxLine(++lastAnswered),
  place: (ctx, { imsi }, submissionId) => editComment(ctx, input([imsi], "A-12", submissionId)),
});

describe("a comment with a time to send", () => {
  it("waits until then, and holds its lines meanwhile", async () => {
    const imsis = await newLines(1);
    const notBefore = new Date(Date.now() + 30 * 60_000).toISOString();
    const later = EditCommentInput.parse({ ...input(imsis, "あとで"), notBefore });
    const { id } = await editComment(operator, later);
    await dispatchOrder(program, id, "w1");
    expect(await orderOf(id)).toMatchObject({
      state: "queued",
      notBefore: new Date(notBefore),
      dueAt: new Date(notBefore),
    });
    expect(await sent("あとで")).toEqual([]);
    await expect(editComment(operator, input(imsis, "今すぐ"))).rejects.toMatchObject({
      code: "target_busy",
    });
  });
});

describe("a refused comment", () => {
  async function refused(count: number) {
    const imsis = await newLines(count);
    await desk.control("POST", "faults", { operation: "comment", kind: "refuse", status: 400 });
    const previousOrderId = await edited(imsis, "断られる");
    const correct = (lines: readonly string[], comment = "直した") =>
      editComment(operator, { ...input(lines, comment), previousOrderId });
    return { imsis, previousOrderId, correct };
  }

  it("is corrected by one order for the same lines, which names it", async () => {
    const { imsis, previousOrderId, correct } = await refused(2);
    const { id, code } = await correct(imsis);
    expect(await orderOf(id)).toMatchObject({ previousOrderId, state: "queued" });
    await dispatchOrder(program, id, "w1");
    for (const imsi of imsis) expect(await commentOf(imsi)).toBe("直した");
    await expect(correct(imsis, "もう一度")).rejects.toMatchObject({
      code: "order_corrected_already",
      params: { code },
    });
  });

  it("is corrected without a line that was left out", async () => {
    const { imsis, correct } = await refused(3);
    const { id } = await correct(imsis.slice(1));
    expect((await targetsOf(id)).map(({ value }) => value)).toEqual(imsis.slice(1));
  });

  it("is not corrected by a comment for any other line", async () => {
    const { imsis, correct } = await refused(1);
    const [other = ""] = await newLines(1);
    for (const lines of [[other], [...imsis, other]]) {
      await expect(correct(lines)).rejects.toMatchObject({ code: "order_not_correctable" });
    }
  });
});

describe("listCommentLines", () => {
  it("says of every line, in the order asked for, whether its comment can be edited and why not", async () => {
    const [free = "", busy = ""] = await newLines(2);
    const [retired = ""] = await newLines(1, "delete");
    const [unread = ""] = await newLines(1, null);
    const unknown = "440139999999998";
    const { id, code } = await editComment(operator, input([busy], "手続き中"));
    const lines = await listCommentLines(operator, {
      imsis: [busy, unknown, free, retired, unread, free],
    });
    expect(lines.map(({ imsi, hindrance, order }) => ({ imsi, hindrance, order }))).toEqual([
      { imsi: busy, hindrance: "busy", order: { id, code } },
      { imsi: unknown, hindrance: "not_in_inventory", order: null },
      { imsi: free, hindrance: null, order: null },
      { imsi: retired, hindrance: "state", order: null },
      { imsi: unread, hindrance: "not_read", order: null },
    ]);
  });
});
