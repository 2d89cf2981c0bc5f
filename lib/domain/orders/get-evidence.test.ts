import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { getEvidence } from "@/lib/domain/orders/get-evidence";
import { PauseInput, TopUpInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { answerWith, desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { followNow, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

async function unknownSuspension(ending: number, kind: "resetBefore" | "resetAfter") {
  const line = await sandboxLine(ending);
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const input = PauseInput.parse({ ...openedForm("icm"), ...pause });
  const { id } = await suspendProfile(operator, input);
  await answerWith(line, { operation: "suspend", kind });
  await dispatchOrder(program, id, "w1");
  return { id, line };
}

describe("the evidence of an ICM order", () => {
  it("is nothing until the line is read anew, then what it shows", async () => {
    const { id, line } = await unknownSuspension(96033, "resetAfter");
    const unread = await getEvidence(operator, id);
    expect(unread.line).toMatchObject({ sinceSent: false, judgement: "nothing" });
    expect(unread.repetition).toBe("unread");

    await refreshProfile(operator, { imsi: line.imsi });
    const early = await getEvidence(operator, id);
    expect(early.line).toMatchObject({
      sinceSent: true,
      judgement: "absent",
      fields: [
        {
          field: "profileStatus",
          wanted: "sleeping",
          before: "active",
          now: "active",
          verdict: "absent",
        },
      ],
    });
    expect(early.repetition).toBe("taken");

    await desk.control("POST", "complete");
    await refreshProfile(operator, { imsi: line.imsi });
    const late = await getEvidence(operator, id);
    expect(late.line).toMatchObject({ judgement: "applied", fields: [{ now: "sleeping" }] });
    expect(late.repetition).toBe("refused");
  });

  it("has of the line before no more than the fields that the order was to change", async () => {
    const { id } = await unknownSuspension(96034, "resetBefore");
    const [kept] = await db().select().from(orders).where(eq(orders.id, id));
    const msisdn = kept?.before?.msisdn;
    expect(msisdn).toMatch(/^\d{13,15}$/);
    const shown = JSON.stringify(await getEvidence(operator, id));
    expect(shown).not.toContain(String(msisdn));
    expect(shown).not.toContain(String(kept?.before?.iccid));
  });

  it("says what the program was told when it looked last", async () => {
    const { id, line } = await unknownSuspension(96038, "resetBefore");
    expect((await getEvidence(operator, id)).look).toBeNull();
    await followNow(desk, id);
    const looked = await getEvidence(operator, id);
    expect(looked.look).toMatchObject({ asked: "profile" });
    // What the sending was answered stays beside it.
    expect(looked.order.answer).toMatchObject({ code: "reset" });
    await answerWith(line, { operation: "profile", kind: "status500", times: 9 });
    await followNow(desk, id);
    expect((await getEvidence(operator, id)).look).toMatchObject({ asked: "unread" });
  });

  it("of a top-up is that nothing can be seen, beside what the line has", async () => {
    const { imsi } = await sandboxLine(96021);
    const input = { ...openedForm("icm"), imsi, change: { limit: 1048576 } };
    const { id } = await topUpProfile(operator, TopUpInput.parse(input));
    await answerWith({ imsi, hsn: "" }, { operation: "topUp", kind: "resetAfter" });
    await dispatchOrder(program, id, "w1");
    const { line, repetition } = await getEvidence(operator, id);
    expect(line).toMatchObject({ fields: [], judgement: "nothing" });
    expect(line?.facts.map(({ field }) => field)).toEqual(["profileStatus", "plan", "limit"]);
    expect(repetition).toBe("adds");
  });
});

describe("the choices", () => {
  it("are a viewer's none, an operator's proposals, and an approver's decisions, by the state", async () => {
    const { id } = await unknownSuspension(96039, "resetBefore");
    const [viewer, approver] = [await desk.makeStaff("viewer"), await desk.makeStaff("approver")];
    const all = ["completed", "failed", "rejected", "send_again"];
    expect((await getEvidence(viewer, id)).choices).toEqual([]);
    for (const [ctx, how] of [
      [operator, "propose"],
      [approver, "decide"],
    ] as const) {
      expect((await getEvidence(ctx, id)).choices).toEqual(
        all.map((decision) => ({ decision, how, part: null })),
      );
    }
    const [accepted] = await insertEsimOrders([{ eid: "89049032000000000000000000000017" }]);
    const { choices } = await getEvidence(approver, accepted?.id ?? "");
    expect(choices.map(({ decision }) => decision)).toEqual(["completed", "failed"]);
  });
});

describe("the evidence of a Freebit order", () => {
  it("is every row that names its delivery code or its EID, used or not, and no other", async () => {
    const eid = "89049032000000000000000000000025";
    const [order] = await insertEsimOrders([{ eid, state: "unknown", deliveryCode: "MINE000001" }]);
    async function* bytes() {
      yield new TextEncoder().encode(
        [
          "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時",
          `N,OTHER00001,${eid},08011112222,OK,,,,`,
          "N,MINE000001,89049032000000000000000000000033,08011112223,OK,,,,",
          "N,NOBODYS001,89049032000000000000000000000041,08011112224,OK,,,,",
          "",
        ].join("\n"),
      );
    }
    await receiveFile(operator, { name: "a.csv", source: "upload", bytes: bytes() });
    const { rows, line, look, repetition } = await getEvidence(operator, order?.id ?? "");
    expect(rows).toMatchObject([
      { line: 2, result: "unknown", problem: "code_and_eid_differ", orderId: null },
      { line: 3, result: "unknown", problem: "code_and_eid_differ", orderId: null },
    ]);
    expect({ line, look, repetition }).toEqual({ line: null, look: null, repetition: "eid" });
  });
});
