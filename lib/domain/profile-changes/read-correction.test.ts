import { describe, expect, it } from "vitest";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { getOrder } from "@/lib/domain/orders/get-order";
import { isCorrectable } from "@/lib/domain/orders/is-correctable";
import { ChangePlanInput, PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { readCorrection } from "@/lib/domain/profile-changes/read-correction";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { madeUpLine, ordersOf } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk({ completionMs: 0 });

async function suspend(correcting: { previousOrderId?: string; line?: Line } = {}) {
  const line = correcting.line ?? (await madeUpLine({ profileStatus: "active" }));
  const { id, code } = await suspendProfile(
    operator,
    PauseInput.parse({
      ...openedForm("icm"),
      change: line,
      reason: "料金未納",
      lastFour: line.imsi.slice(-4),
      ...(correcting.previousOrderId && { previousOrderId: correcting.previousOrderId }),
    }),
  );
  return { id, code, line };
}

type Line = Awaited<ReturnType<typeof madeUpLine>>;

async function refused(status: number, detail: string) {
  const placed = await suspend();
  await desk.control("POST", "faults", {
    operation: "suspend",
    kind: "refuse",
    imsi: placed.line.imsi,
    status,
    body: { message: "-", detail },
  });
  await dispatchOrder(program, placed.id, "test");
  return placed;
}

describe("a refused change", () => {
  it("is opened with its request, reason, what the status means and the field that is named", async () => {
    const { id, code, line } = await refused(400, "request body 'hsn' is invalid");
    expect(await readCorrection(operator, id)).toEqual({
      orderId: id,
      code,
      kind: "icm.suspend",
      imsi: line.imsi,
      request: { hsn: line.hsn, imsi: line.imsi },
      reason: "料金未納",
      refusal: "bad_request",
      detail: "request body 'hsn' is invalid",
      field: "hsn",
    });
  });

  it.each([
    [404, "not_found"],
    [409, "conflict"],
  ])("by HTTP %s means %s", async (status, refusal) => {
    const { id } = await refused(status, "something of the carrier's own");
    expect(await readCorrection(operator, id)).toMatchObject({ refusal, field: null });
  });

  it("is corrected by one order, which names it", async () => {
    const { id, line } = await refused(409, "busy");
    const next = await suspend({ previousOrderId: id, line });
    await expect(suspend({ previousOrderId: id, line })).rejects.toMatchObject({
      code: "order_corrected_already",
      params: { code: next.code },
    });
  });
});

describe("what stands in a refused order's place", () => {
  it("is an order for the same line: one for another is not taken", async () => {
    const { id } = await refused(409, "busy");
    const other = await madeUpLine({ profileStatus: "active" });
    await expect(suspend({ previousOrderId: id, line: other })).rejects.toMatchObject({
      code: "order_not_correctable",
    });
    expect(await ordersOf(other)).toEqual([]);
  });

  it("is an order of the same kind: another change of the line is not taken", async () => {
    const { id, line } = await refused(409, "busy");
    const change = { ...line, plan: "payg", limit: 0 };
    const input = ChangePlanInput.parse({ ...openedForm("icm"), previousOrderId: id, change });
    await expect(changePlan(operator, input)).rejects.toMatchObject({
      code: "order_not_correctable",
    });
    expect(await ordersOf(line)).toHaveLength(1);
  });

  it("is no order that was cancelled: it can be corrected again", async () => {
    const { id, line } = await refused(409, "busy");
    const first = await suspend({ previousOrderId: id, line });
    await cancelOrder(operator, { orderId: first.id, reason: "取り違え" });
    const { state, next } = await getOrder(operator, id);
    expect(next).toMatchObject([{ id: first.id, state: "cancelled" }]);
    expect(isCorrectable({ state, next })).toBe(true);
    const second = await suspend({ previousOrderId: id, line });
    expect(isCorrectable(await getOrder(operator, id))).toBe(false);
    expect(await ordersOf(line)).toMatchObject([
      { id, state: "rejected" },
      { id: first.id, state: "cancelled", previousOrderId: id },
      { id: second.id, state: "queued", previousOrderId: id },
    ]);
  });
});

describe("what cannot be corrected", () => {
  it("is an order that has not ended", async () => {
    const { id, line } = await suspend();
    const refusal = { code: "order_not_correctable" };
    await expect(readCorrection(operator, id)).rejects.toMatchObject(refusal);
    await expect(suspend({ previousOrderId: id, line })).rejects.toMatchObject({
      code: "order_not_correctable",
    });
  });

  it.each(["00000000-0000-4000-8000-000000000000", "nothing", ""])(
    "is no order at all: %j",
    async (id) => {
      await expect(readCorrection(operator, id)).rejects.toMatchObject({ code: "not_found" });
    },
  );

  it("is anything for somebody who may only look", async () => {
    const { id } = await refused(409, "busy");
    const viewer = await desk.makeStaff("viewer");
    await expect(readCorrection(viewer, id)).rejects.toMatchObject({ code: "not_allowed" });
  });
});
