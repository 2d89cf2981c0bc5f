import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { orderEvents } from "@/lib/db/schema/order-history";
import { countAttention } from "@/lib/domain/desk/desk-context";
import { readToday } from "@/lib/domain/desk/today";
import { confirmProposal } from "@/lib/domain/orders/confirm-proposal";
import type { Decision } from "@/lib/domain/orders/decisions";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { getEvidence } from "@/lib/domain/orders/get-evidence";
import { proposeDecision } from "@/lib/domain/orders/propose-decision";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import {
  answerWith,
  desk,
  openChangeDesk,
  operator,
  program,
  sentTo,
  stateOf,
} from "@/lib/testing/change-desk";
import { refusalOf, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk();

const reason = "回線は利用中のままでした";

/** A line's order of which nobody knows whether it was done: the carrier did not read it. */
async function unknownOrder(ending: number, by: Ctx = operator) {
  const line = await sandboxLine(ending);
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const { id } = await suspendProfile(by, PauseInput.parse({ ...openedForm("icm"), ...pause }));
  await answerWith(line, { operation: "suspend", kind: "resetBefore" });
  await dispatchOrder(program, id, "w1");
  expect(await stateOf(id)).toBe("unknown");
  return { id, line, lastFour: line.imsi.slice(-4) };
}

async function propose(by: Ctx, orderId: string, decision: Decision): Promise<number> {
  const { seenAttempts } = await getEvidence(by, orderId);
  await proposeDecision(by, { orderId, seenState: "unknown", seenAttempts, decision, reason });
  return (await standing(orderId))?.id ?? 0;
}

const standing = async (orderId: string) => (await getEvidence(operator, orderId)).proposal;

const idOf = ({ actor }: Ctx) => (actor === "program" ? null : actor.id);

describe("a proposal", () => {
  it("changes nothing of the order, is in its history and in the audit log, and is shown to approvers", async () => {
    const { id } = await unknownOrder(96033);
    const before = await countAttention(operator);
    await propose(operator, id, "rejected");
    expect(await stateOf(id)).toBe("unknown");
    expect(await standing(id)).toMatchObject({ decision: "rejected", reason, byName: "operator" });
    const [audit] = await db()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.entityId, id), eq(auditLog.action, "order.proposed_by_person")));
    expect(audit).toMatchObject({ actorId: idOf(operator), detail: { decision: "rejected" } });
    const { attention } = await readToday(operator);
    expect(attention.find((order) => order.id === id)?.proposal).toMatchObject({ reason });
    expect(await countAttention(operator)).toBe(before);
  });

  it("is not a viewer's, nor about what the state does not allow, nor about another state", async () => {
    const viewer = await desk.makeStaff("viewer");
    const { id } = await unknownOrder(96034);
    const wish = { orderId: id, reason } as const;
    const asked = { ...wish, seenState: "unknown", seenAttempts: 1, decision: "failed" } as const;
    expect(await refusalOf(proposeDecision(viewer, asked))).toMatchObject({ code: "not_allowed" });
    for (const decision of ["rejected", "send_again"] as const) {
      const accepted = { ...wish, seenState: "accepted", seenAttempts: 1, decision } as const;
      expect(await refusalOf(proposeDecision(operator, accepted))).toMatchObject({
        code: "order_not_settleable",
      });
    }
    const elsewhere = { ...asked, seenState: "accepted", seenAttempts: 1 } as const;
    expect(await refusalOf(proposeDecision(operator, elsewhere))).toMatchObject({
      code: "order_changed_meanwhile",
      params: { state: "unknown" },
    });
    expect(await standing(id)).toBeNull();
  });

  it("is confirmed by an approver with a word of their own, and not by an operator", async () => {
    const approver = await desk.makeStaff("approver");
    const { id } = await unknownOrder(96038);
    const proposalId = await propose(operator, id, "rejected");
    const confirmed = { orderId: id, proposalId, words: "電話でも確かめた" };
    expect(await refusalOf(confirmProposal(operator, confirmed))).toMatchObject({
      code: "not_allowed",
    });
    await confirmProposal(approver, confirmed);
    expect(await stateOf(id)).toBe("rejected");
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, id));
    expect(events.at(-1)).toMatchObject({
      event: "settled_by_person",
      actorId: idOf(approver),
      detail: { reason: "電話でも確かめた", proposal: proposalId, proposed: reason },
    });
  });

  it("is confirmed without a word by its own reason", async () => {
    const approver = await desk.makeStaff("approver");
    const { id } = await unknownOrder(96039);
    const proposalId = await propose(operator, id, "failed");
    await confirmProposal(approver, { orderId: id, proposalId, words: "" });
    const events = await db().select().from(orderEvents).where(eq(orderEvents.orderId, id));
    expect(events.at(-1)?.detail).toEqual({ reason, proposal: proposalId });
  });

  it("gives way to a newer one, and to whatever an approver decides otherwise", async () => {
    const approver = await desk.makeStaff("approver");
    const { id } = await unknownOrder(96041);
    const first = await propose(operator, id, "rejected");
    const second = await propose(operator, id, "completed");
    expect(
      await refusalOf(confirmProposal(approver, { orderId: id, proposalId: first })),
    ).toMatchObject({ code: "proposal_void" });
    await settleOrder(approver, {
      orderId: id,
      seenState: "unknown",
      seenAttempts: 1,
      state: "failed",
      reason,
    });
    expect(await standing(id)).toBeNull();
    expect(
      await refusalOf(confirmProposal(approver, { orderId: id, proposalId: second })),
    ).toMatchObject({ code: "proposal_void" });
    expect(await stateOf(id)).toBe("failed");
  });

  it("is void once an answer came too late, and once the order was sent again", async () => {
    const approver = await desk.makeStaff("approver");
    const { id, line, lastFour } = await unknownOrder(96042);
    const early = await propose(operator, id, "rejected");
    await asOwner(
      desk,
      `UPDATE order_attempts SET late_evidence = '{"outcome":"accepted"}' WHERE order_id = $1`,
      [id],
    );
    expect(await standing(id)).toBeNull();
    expect(
      await refusalOf(confirmProposal(approver, { orderId: id, proposalId: early })),
    ).toMatchObject({ code: "proposal_void" });
    await propose(operator, id, "rejected");
    await sendOrderAgain(approver, { orderId: id, seenAttempts: 2, reason, lastFour });
    await answerWith(line, { operation: "suspend", kind: "resetBefore" });
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("unknown");
    expect(await standing(id)).toBeNull();
  });
});

describe("a decision from a page that is older than the last sending", () => {
  it("is refused, whatever it is: the order was sent again and is unknown once more", async () => {
    const [one, other] = [await desk.makeStaff("approver"), await desk.makeStaff("approver")];
    const { id, line, lastFour } = await unknownOrder(96047);
    const { seenAttempts } = await getEvidence(other, id);
    const seen = { orderId: id, seenAttempts, reason };
    await sendOrderAgain(one, { ...seen, lastFour });
    await answerWith(line, { operation: "suspend", kind: "resetAfter" });
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("unknown");
    const changed = { code: "order_changed_meanwhile", params: { state: "unknown" } };
    const late = [
      () => sendOrderAgain(other, { ...seen, lastFour }),
      () => settleOrder(other, { ...seen, seenState: "unknown", state: "rejected" }),
      () => proposeDecision(operator, { ...seen, seenState: "unknown", decision: "send_again" }),
    ];
    for (const decide of late) expect(await refusalOf(decide())).toMatchObject(changed);
    expect(await stateOf(id)).toBe("unknown");
    expect(await sentTo(line, "suspend")).toHaveLength(2);
    expect((await getEvidence(other, id)).seenAttempts).toBe(2);
  });
});

describe("sending again", () => {
  it("asks for somebody else than who placed the order, an administrator too", async () => {
    for (const [role, ending] of [
      ["approver", 96043],
      ["admin", 96044],
    ] as const) {
      const placer = await desk.makeStaff(role);
      const { id, line, lastFour } = await unknownOrder(ending, placer);
      expect(
        await refusalOf(sendOrderAgain(placer, { orderId: id, seenAttempts: 1, reason, lastFour })),
      ).toMatchObject({ code: "second_person_needed", params: { part: "placed" } });
      expect(await stateOf(id)).toBe("unknown");
      expect(await sentTo(line, "suspend")).toHaveLength(1);
      const again = (await getEvidence(placer, id)).choices.find(
        ({ decision }) => decision === "send_again",
      );
      expect(again).toEqual({ decision: "send_again", how: "propose", part: "placed" });
      // Who placed it can settle it alone.
      await settleOrder(placer, {
        orderId: id,
        seenState: "unknown",
        seenAttempts: 1,
        state: "rejected",
        reason,
      });
      expect(await stateOf(id)).toBe("rejected");
    }
  });

  it("asks for somebody else than who proposed it, even where another proposal came after", async () => {
    const approver = await desk.makeStaff("approver");
    const other = await desk.makeStaff("approver");
    const { id, lastFour } = await unknownOrder(96045);
    const proposalId = await propose(approver, id, "send_again");
    const needed = { code: "second_person_needed", params: { part: "proposed" } };
    const confirmed = { orderId: id, proposalId, lastFour };
    expect(await refusalOf(confirmProposal(approver, confirmed))).toMatchObject(needed);
    await propose(operator, id, "failed");
    expect(
      await refusalOf(sendOrderAgain(approver, { orderId: id, seenAttempts: 1, reason, lastFour })),
    ).toMatchObject(needed);
    await sendOrderAgain(other, { orderId: id, seenAttempts: 1, reason, lastFour });
    expect(await stateOf(id)).toBe("queued");
  });

  it("asks for the last digits, when confirmed too, and sends once", async () => {
    const approver = await desk.makeStaff("approver");
    const { id, line, lastFour } = await unknownOrder(96046);
    const proposalId = await propose(operator, id, "send_again");
    for (const [typed, problem] of [
      [undefined, "required"],
      ["0000", "lastFourOfTarget"],
    ] as const) {
      const confirmed = { orderId: id, proposalId, ...(typed ? { lastFour: typed } : {}) };
      expect(await refusalOf(confirmProposal(approver, confirmed))).toMatchObject({
        code: "invalid_input",
        fields: { lastFour: problem },
      });
    }
    await confirmProposal(approver, { orderId: id, proposalId, lastFour });
    await dispatchOrder(program, id, "w1");
    expect(await stateOf(id)).toBe("accepted");
    expect(await sentTo(line, "suspend")).toMatchObject([{ applied: false }, { applied: true }]);
  });
});
