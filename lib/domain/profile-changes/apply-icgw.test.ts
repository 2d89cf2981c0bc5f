import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import { ApplyIcgwInput } from "@/lib/domain/profile-changes/change-inputs";
import { getProfile } from "@/lib/domain/profiles/get-profile";
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
  followNow,
  type IcmLine,
  madeUpLine,
  ordersOf,
  refusalOf,
  sandboxLine,
} from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

function input({ imsi, hsn }: IcmLine, submissionId?: string): ApplyIcgwInput {
  return ApplyIcgwInput.parse({ ...openedForm("icm", submissionId), imsi, change: { hsn } });
}

/** What the desk shows of a line's ICGW: whether it has it, and whether the carrier is at work on it. */
async function icgwOf({ imsi }: IcmLine) {
  const { snapshot } = await getProfile(operator, imsi);
  return [snapshot?.icgw, snapshot?.icgwInProgress];
}

describe("applyIcgw", () => {
  it("sends the document's sample body, waits while icgwInProgress, and is over after it", async () => {
    const line = await sandboxLine(96015);
    expect(await icgwOf(line)).toEqual([false, false]);
    const { id } = await applyIcgw(operator, input(line));
    await dispatchOrder(program, id, "w1");
    expect(await sentTo(line, "icgw")).toMatchObject([
      { method: "POST", status: 202, body: { hsn: "013AAA0025" } },
    ]);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    // What the look saw is kept, so that the line's page says that it is under way.
    expect(await icgwOf(line)).toEqual([false, true]);
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await icgwOf(line)).toEqual([true, false]);
  });

  it("waits for the profile although the transaction has succeeded", async () => {
    const line = await sandboxLine(96020);
    const { id } = await applyIcgw(operator, input(line));
    await dispatchOrder(program, id, "w1");
    const succeeded = JSON.stringify({ transactionStatus: "success" });
    const answer = { operation: "transaction", kind: "html", status: 200, body: succeeded };
    await desk.control("POST", "faults", answer);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await desk.control("POST", "faults", answer);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
    expect(await db().select().from(orderEvents).where(eq(orderEvents.orderId, id))).toContainEqual(
      expect.objectContaining({ event: "transaction_success" }),
    );
  });

  it("goes on waiting after a success while the profile shows neither work nor ICGW", async () => {
    const line = await sandboxLine(96031);
    await desk.control("POST", "faults", {
      operation: "icgw",
      kind: "failLater",
      imsi: line.imsi,
    });
    const { id } = await applyIcgw(operator, input(line));
    await dispatchOrder(program, id, "w1");
    await desk.control("POST", "complete");
    const succeeded = JSON.stringify({ transactionStatus: "success" });
    const answer = { operation: "transaction", kind: "html", status: 200, body: succeeded };
    await desk.control("POST", "faults", answer);
    await followNow(desk, id);
    expect(await icgwOf(line)).toEqual([false, false]);
    expect(await ordersOf(line)).toMatchObject([
      { state: "accepted", dueAt: expect.any(Date), followCount: 1 },
    ]);
  });

  it("is followed by the profile where the carrier does not know the tid", async () => {
    const line = await sandboxLine(96021);
    const { id } = await applyIcgw(operator, input(line));
    await dispatchOrder(program, id, "w1");
    const unknownTid = { operation: "transaction", kind: "refuse", status: 404, times: 2 };
    await desk.control("POST", "faults", unknownTid);
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("accepted");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("completed");
  });

  it("fails when the carrier's work comes to nothing, and may be asked for again", async () => {
    const line = await sandboxLine(96025);
    await desk.control("POST", "faults", {
      operation: "icgw",
      kind: "failLater",
      imsi: line.imsi,
    });
    const { id } = await applyIcgw(operator, input(line));
    await dispatchOrder(program, id, "w1");
    await desk.control("POST", "complete");
    await followNow(desk, id);
    expect(await stateOf(id)).toBe("failed");
    expect(await icgwOf(line)).toEqual([false, false]);
    await applyIcgw(operator, input(line));
    expect(await ordersOf(line)).toHaveLength(2);
  });
});

/** Active lines without ICGW from 96041 on (lib/sandbox/README.md), at every call another. */
let last = 96040;

describeChange({
  operation: "icgw",
  allowed: "active",
  nextLine: () => sandboxLine(++last),
  place: (ctx, line, submissionId) => applyIcgw(ctx, input(line, submissionId)),
});

describe("an application for ICGW is refused", () => {
  it.each([
    ["has it", { icgw: true, icgwInProgress: false }],
    ["is getting it, by an application from elsewhere", { icgw: false, icgwInProgress: true }],
  ])("to a line that %s", async (_, snapshot) => {
    const line = await madeUpLine({ snapshot, readAt: new Date() });
    expect(await refusalOf(applyIcgw(operator, input(line)))).toMatchObject({
      code: "profile_has_icgw",
    });
    expect(await ordersOf(line)).toEqual([]);
  });
});

describe("the same application twice", () => {
  it("is the same order, even when the line has ICGW by then", async () => {
    const line = await sandboxLine(96029);
    const pressed = input(line);
    const first = await applyIcgw(operator, pressed);
    await dispatchOrder(program, first.id, "w1");
    await desk.control("POST", "complete");
    await followNow(desk, first.id);
    expect(await applyIcgw(operator, pressed)).toEqual({ ...first, repeated: true });
    expect(await sentTo(line, "icgw")).toHaveLength(1);
  });

  it("for another line under the same submission is refused, and nothing is placed for that line", async () => {
    const [line, other] = [await madeUpLine(), await madeUpLine()];
    const pressed = input(line);
    const { code } = await applyIcgw(operator, pressed);
    // The body names the HSN alone: also one that was moved to another line is another request.
    for (const hsn of [line.hsn, other.hsn]) {
      const again = applyIcgw(operator, input({ ...other, hsn }, pressed.submissionId));
      expect(await refusalOf(again)).toMatchObject({ code: "submission_reused", params: { code } });
    }
    expect(await ordersOf(other)).toEqual([]);
  });
});
