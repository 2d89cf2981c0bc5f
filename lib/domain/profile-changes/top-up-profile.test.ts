import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { TopUpInput } from "@/lib/domain/profile-changes/change-inputs";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import {
  desk,
  openChangeDesk,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { describeChange } from "@/lib/testing/describe-change";
import {
  type IcmLine,
  madeUpLine,
  ordersOf,
  refusalOf,
  sandboxLine,
} from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk({ completionMs: 0 });

type Fields = { limit?: unknown; after?: string; submissionId?: string };

/** What the form hands over: 100 MB, unless said otherwise. */
function input(
  { imsi }: IcmLine,
  { limit = 102400, after, submissionId }: Fields = {},
): TopUpInput {
  return TopUpInput.parse({ ...openedForm("icm", submissionId), imsi, change: { limit }, after });
}

const onFixedPlan = (fields = {}) => madeUpLine({ plan: "fixed", limitKb: 1048576, ...fields });

/** Adds capacity and sends it, as if so many hours ago. */
async function addedBefore(line: IcmLine, hours: number, fields: Fields = {}) {
  const placed = await topUpProfile(operator, input(line, fields));
  await dispatchOrder(program, placed.id, "w1");
  await asOwner(
    desk,
    "UPDATE order_attempts SET started_at = now() - make_interval(hours => $2) WHERE order_id = $1",
    [placed.id, hours],
  );
  return placed;
}

describe("topUpProfile", () => {
  it("sends the document's sample body once and is completed at its 200", async () => {
    const line = await sandboxLine(96017);
    const { id } = await topUpProfile(operator, input(line));
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(line, "topUp")).toMatchObject([
      { method: "POST", status: 200, applied: true, body: { limit: 102400 } },
    ]);
    expect(await ordersOf(line)).toMatchObject([
      { kind: "icm.top_up", state: "completed", tid: expect.stringMatching(/^tran-sdp-/) },
    ]);
    await dispatchOrder(program, id, "w2");
    expect(await sentTo(line, "topUp")).toHaveLength(1);
  });

  it("takes the amount as the form's text", async () => {
    const line = await onFixedPlan();
    await topUpProfile(operator, input(line, { limit: "5242880" }));
    expect((await ordersOf(line))[0]?.request).toEqual({ limit: 5242880 });
  });

  it.each(["resetBefore", "resetAfter", "status500After"])(
    "is unknown after %s, never sent again, and holds the line until a person has decided",
    async (kind) => {
      const line = await sandboxLine(96021);
      const { id, code } = await topUpProfile(operator, input(line, { limit: 1048576 }));
      await desk.control("POST", "faults", { operation: "topUp", kind, imsi: line.imsi });
      const before = (await sentTo(line, "topUp")).length;
      await dispatchOrder(program, id, "w1");
      expect(await stateOf(id)).toBe("unknown");
      await dispatchOrder(program, id, "w2");
      expect(await sentTo(line, "topUp")).toHaveLength(before + 1);
      for (const after of [undefined, code]) {
        const next = input(line, { limit: 1048576, after });
        expect(await refusalOf(topUpProfile(operator, next))).toMatchObject({
          code: "target_busy",
          params: { code, orderId: id },
        });
      }
      const approver = await desk.makeStaff("approver");
      const reason = "NTT に確かめ、追加されていなかった";
      await settleOrder(approver, {
        orderId: id,
        seenState: "unknown",
        seenAttempts: 1,
        state: "rejected",
        reason,
      });
    },
  );
});

/** Active lines on an ordinary fixed plan (lib/sandbox/README.md), at every call another. */
const onFixed = [96044, 96045, 96048, 96049].values();

describeChange({
  operation: "topUp",
  allowed: "active",
  fields: { plan: "fixed", limitKb: 1048576 },
  namedBy: "path",
  // The document publishes neither 404 nor 409 for it.
  success: { status: 200, state: "completed" },
  refusals: [400, 404],
  nextLine: async () => sandboxLine(onFixed.next().value ?? 0),
  place: (ctx, line, submissionId) => topUpProfile(ctx, input(line, { submissionId })),
});

describe("a top-up is refused", () => {
  // 追加容量一覧取得, response sample: plan fixed alone.
  it.each(["payg", "upStream", null])("to a line whose plan is %s", async (plan) => {
    const line = await madeUpLine({ plan });
    expect(await refusalOf(topUpProfile(operator, input(line)))).toMatchObject({
      code: "profile_plan_without_top_up",
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it.each([102401, 1024, 10485760])("of %s KB, which is not offered", async (limit) => {
    const line = await onFixedPlan();
    expect(await refusalOf(topUpProfile(operator, input(line, { limit })))).toMatchObject({
      code: "invalid_input",
      fields: { limit: "topUpNotOffered" },
    });
    expect(await ordersOf(line)).toEqual([]);
  });

  it.each([
    ["", "requiredChoice"],
    [0, "requiredChoice"],
    ["1.5", "integer"],
    [-102400, "integer"],
  ])("of %j, by its form", (limit, message) => {
    const change = { limit };
    const imsi = "440130000096017";
    const parsed = TopUpInput.safeParse({ ...openedForm("icm"), imsi, change });
    expect(parsed.error?.issues).toMatchObject([{ path: ["change", "limit"], message }]);
  });
});

describe("the same amount within 24 hours", () => {
  it("is refused, naming the order, until it is said that it is meant", async () => {
    const line = await sandboxLine(96028);
    const { code } = await addedBefore(line, 23);
    expect(await refusalOf(topUpProfile(operator, input(line)))).toMatchObject({
      code: "invalid_input",
      fields: { again: `topUpAgain?code=${code}` },
    });
    await topUpProfile(operator, input(line, { after: code }));
    expect(await ordersOf(line)).toHaveLength(2);
  });

  it("is added once more by one of two who both saw the first; the other is told of the second", async () => {
    const line = await sandboxLine(96040);
    const first = await addedBefore(line, 1);
    const second = await addedBefore(line, 0, { after: first.code });
    for (const after of [first.code, undefined, "0000000000"]) {
      expect(await refusalOf(topUpProfile(operator, input(line, { after })))).toMatchObject({
        code: "invalid_input",
        fields: { again: `topUpAgain?code=${second.code}` },
      });
    }
    expect(await ordersOf(line)).toHaveLength(2);
    await topUpProfile(operator, input(line, { after: second.code }));
    expect(await ordersOf(line)).toHaveLength(3);
  });

  it("is one order where both who saw the first send at once", async () => {
    const line = await sandboxLine(96041);
    const { code: after } = await addedBefore(line, 1);
    const results = await Promise.allSettled(
      [1, 2].map(() => topUpProfile(operator, input(line, { after }))),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await ordersOf(line)).toHaveLength(2);
  });

  it("is no matter of another amount, of another line, or of the day before", async () => {
    const line = await sandboxLine(96029);
    await addedBefore(line, 25, { limit: 5242880 });
    await addedBefore(line, 1, { limit: 1048576 });
    await topUpProfile(operator, input(line, { limit: 5242880 }));
    expect(await ordersOf(line)).toHaveLength(3);
    await topUpProfile(operator, input(await sandboxLine(96037), { limit: 1048576 }));
  });

  it("is no matter where the first was refused: it added nothing", async () => {
    const line = await sandboxLine(96032);
    await desk.control("POST", "faults", { operation: "topUp", kind: "refuse", imsi: line.imsi });
    const { id } = await topUpProfile(operator, input(line));
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("rejected");
    await topUpProfile(operator, input(line));
    expect(await ordersOf(line)).toHaveLength(2);
  });

  it("counts from the sending, not from the placing", async () => {
    const line = await sandboxLine(96033);
    const { id } = await addedBefore(line, 1);
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET placed_at = now() - interval '3 days' WHERE id = '${id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step`,
    );
    expect((await refusalOf(topUpProfile(operator, input(line)))).fields).toHaveProperty("again");
  });
});

describe("the same top-up twice", () => {
  it("is the same order, even when it is done by then", async () => {
    const line = await sandboxLine(96036);
    const pressed = input(line);
    const first = await topUpProfile(operator, pressed);
    await dispatchOrder(program, first.id, "w1");
    expect(await topUpProfile(operator, pressed)).toEqual({ ...first, repeated: true });
    expect(await sentTo(line, "topUp")).toHaveLength(1);
  });

  it("from several tabs at once is one order; the others are refused, naming it", async () => {
    const line = await onFixedPlan();
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map(() => topUpProfile(operator, input(line))),
    );
    const [order] = await ordersOf(line);
    expect(await ordersOf(line)).toHaveLength(1);
    const refusals = results.flatMap((it) => (it.status === "rejected" ? [it.reason] : []));
    expect(refusals).toHaveLength(3);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: "target_busy", params: { code: order?.code } });
    }
  });

  it("with another amount is refused, naming the order that there is", async () => {
    const line = await onFixedPlan();
    const submissionId = randomUUID();
    const { code } = await topUpProfile(operator, input(line, { submissionId }));
    const other = input(line, { submissionId, limit: 1048576 });
    expect(await refusalOf(topUpProfile(operator, other))).toMatchObject({
      code: "submission_reused",
      params: { code },
    });
  });
});

describe("while 追加容量一覧 cannot be read", () => {
  beforeEach(async () => {
    await topUpProfile(operator, input(await onFixedPlan()));
    const fault = { operation: "limitPatterns", kind: "status503", times: 9 };
    await desk.control("POST", "faults", fault);
  });
  afterEach(() => desk.control("DELETE", "faults"));

  it("takes what it offered last, however old", async () => {
    await db()
      .update(carrierAnswers)
      .set({ readAt: new Date("2026-01-01T00:00:00Z") });
    const line = await onFixedPlan();
    await topUpProfile(operator, input(line));
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("places nothing when it was never read", async () => {
    await db().delete(carrierAnswers);
    const line = await onFixedPlan();
    expect(await refusalOf(topUpProfile(operator, input(line)))).toMatchObject({
      code: "carrier_unreachable",
    });
    expect(await ordersOf(line)).toEqual([]);
  });
});
