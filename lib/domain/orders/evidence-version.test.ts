import { describe, expect, it } from "vitest";
import { receiveFile } from "@/lib/domain/completions/receive-file";
import { versionOf } from "@/lib/domain/desk/version-of";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { getEvidence } from "@/lib/domain/orders/get-evidence";
import { proposeDecision } from "@/lib/domain/orders/propose-decision";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { refreshProfile } from "@/lib/domain/profiles/refresh-profile";
import { answerWith, desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { insertEsimOrders } from "@/lib/testing/esim-orders";
import { followNow, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";

openChangeDesk();

const versionNow = async (id: string) => versionOf(await getEvidence(operator, id));

/** The versions before and after each of these steps. */
async function versionsOver(id: string, steps: (() => Promise<unknown>)[]): Promise<string[]> {
  const versions = [await versionNow(id)];
  for (const step of steps) {
    await step();
    versions.push(await versionNow(id));
  }
  return versions;
}

describe("the version of an order's evidence", () => {
  it("is another after every sending, look, reading, failed reading, proposal and decision", async () => {
    const line = await sandboxLine(96033);
    const { imsi } = line;
    const lastFour = imsi.slice(-4);
    const pause = { change: line, reason: "紛失のため", lastFour };
    const input = PauseInput.parse({ ...openedForm("icm"), ...pause });
    const { id } = await suspendProfile(operator, input);
    const approver = await desk.makeStaff("approver");
    const seen = { orderId: id, seenState: "unknown", reason: "届いていません" } as const;
    const sentInVain = async () => {
      await answerWith(line, { operation: "suspend", kind: "resetBefore" });
      await dispatchOrder(program, id, "w1");
    };
    const steps: [string, () => Promise<unknown>][] = [
      ["a sending", sentInVain],
      ["a look", () => followNow(desk, id)],
      ["another", () => followNow(desk, id)],
      ["a reading", () => refreshProfile(operator, { imsi })],
      [
        "a failed reading",
        async () => {
          await answerWith(line, { operation: "profile", kind: "refuse" });
          await refreshProfile(operator, { imsi }).catch(() => null);
        },
      ],
      [
        "a proposal",
        () => proposeDecision(operator, { ...seen, seenAttempts: 1, decision: "rejected" }),
      ],
      ["sending again", () => sendOrderAgain(approver, { ...seen, seenAttempts: 1, lastFour })],
      ["a second sending", sentInVain],
      [
        "the decision",
        () => settleOrder(approver, { ...seen, seenAttempts: 2, state: "rejected" }),
      ],
    ];
    const versions = await versionsOver(
      id,
      steps.map(([, step]) => step),
    );
    expect(new Set(versions).size).toBe(steps.length + 1);
  });

  it("is another after a row of a completion file that names the order's EID, and after no other", async () => {
    const eid = "89049032000000000000000000000025";
    const [order] = await insertEsimOrders([{ eid, state: "unknown" }]);
    const receive = (named: string) => () =>
      receiveFile(operator, { name: `${named}.csv`, source: "upload", bytes: fileNaming(named) });
    const [before, unnamed, named] = await versionsOver(order?.id ?? "", [
      receive("89049032000000000000000000000041"),
      receive(eid),
    ]);
    expect(unnamed).toBe(before);
    expect(named).not.toBe(before);
  });
});

/** A file with one row, which names this EID and a delivery code of nobody's. */
async function* fileNaming(eid: string) {
  const head =
    "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
  yield new TextEncoder().encode(`${head}\nN,OTHER00001,${eid},08011112222,OK,,,,\n`);
}
