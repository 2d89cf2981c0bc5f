import { eq } from "drizzle-orm";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { orders } from "@/lib/db/schema/orders";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { getEvidence } from "@/lib/domain/orders/get-evidence";
import { sendOrderAgain } from "@/lib/domain/orders/send-order-again";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { answerWith, desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { followNow, type IcmLine, sandboxLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { othersWait } from "@/lib/testing/others-wait";
import { asOwner } from "@/lib/testing/witness";

openChangeDesk();

const FAILED = {
  ...{ transactionStatus: "failed", transactionType: "suspend" },
  ...{ transactionStartedAt: "2026-11-22 12:00:00", transactionUpdatedAt: "2026-11-22 12:00:01" },
  ...{ transactionEndedAt: "2026-11-22 12:00:01", detail: {} },
};

async function suspension(line: IcmLine): Promise<string> {
  const pause = { change: line, reason: "紛失のため", lastFour: line.imsi.slice(-4) };
  const input = PauseInput.parse({ ...openedForm("icm"), ...pause });
  return (await suspendProfile(operator, input)).id;
}

/** The carrier did not read it, which nobody knows. */
async function sendInVain(line: IcmLine, id: string): Promise<void> {
  await answerWith(line, { operation: "suspend", kind: "resetBefore" });
  await dispatchOrder(program, id, "w1");
  expect(await orderOf(id)).toMatchObject({ state: "unknown" });
}

async function orderOf(id: string) {
  const [order] = await db().select().from(orders).where(eq(orders.id, id));
  return order;
}

describe("a look at the line of an order", () => {
  it("is a reading of the line since the sending, which needs no person's", async () => {
    const line = await sandboxLine(96033);
    const id = await suspension(line);
    await sendInVain(line, id);
    expect((await getEvidence(operator, id)).line).toMatchObject({ sinceSent: false });
    const audited = await db().$count(auditLog);
    await followNow(desk, id);
    const { line: seen, look, repetition } = await getEvidence(operator, id);
    expect(look).toMatchObject({ asked: "profile" });
    expect(seen).toMatchObject({ sinceSent: true, judgement: "absent", readError: null });
    expect(repetition).toBe("taken");
    expect(await db().$count(auditLog)).toBe(audited);
  });

  it("shows on the line's page what others did to it meanwhile", async () => {
    const line = await sandboxLine(96034);
    const id = await suspension(line);
    await sendInVain(line, id);
    await asOwner(desk, "UPDATE profiles SET profile_status = 'sleeping', read_at = '2026-01-01'");
    await followNow(desk, id);
    expect(await getProfile(operator, line.imsi)).toMatchObject({ profileStatus: "active" });
  });

  it("leaves a reading that was asked for later as it is", async () => {
    const line = await sandboxLine(96038);
    const id = await suspension(line);
    await sendInVain(line, id);
    const later = "UPDATE profiles SET read_at = now() + interval '1 minute' WHERE imsi = $1";
    await asOwner(desk, later, [line.imsi]);
    const kept = await getProfile(operator, line.imsi);
    await followNow(desk, id);
    expect(await getProfile(operator, line.imsi)).toEqual(kept);
  });

  it("that began before the order was sent again changes nothing of it, though it is in the same state once more", async () => {
    const line = await sandboxLine(96039);
    const id = await suspension(line);
    await sendInVain(line, id);
    await asOwner(desk, "UPDATE orders SET due_at = now() WHERE id = $1", [id]);
    const approver = await desk.makeStaff("approver");
    // Until the line is let go, what the look has read cannot be kept.
    const held = await holdLine(line);
    const look = followOrder(program, id);
    await expect.poll(held.isAwaited).toBe(true);
    await sendOrderAgain(approver, {
      ...{ orderId: id, seenAttempts: 1, reason: "届いていないと聞いた" },
      lastFour: line.imsi.slice(-4),
    });
    await sendInVain(line, id);
    const sentAgain = await orderOf(id);
    await held.letGo();
    await look;
    expect(await orderOf(id)).toEqual(sentAgain);
    expect(sentAgain).toMatchObject({ followCount: 0, sendCount: 2, answer: { code: "reset" } });
  });

  it("that began before the order was sent again does not settle it by the transaction of the sending before", async () => {
    const line = await sandboxLine(96035);
    const id = await suspension(line);
    await sendInVain(line, id);
    // The first was accepted after all, and failed.
    const late = `UPDATE order_attempts SET late_evidence = '{"tid": "tran-late"}' WHERE order_id = $1`;
    await asOwner(desk, late, [id]);
    const failed = { operation: "transaction", kind: "refuse", status: 200, body: FAILED };
    await desk.control("POST", "faults", { ...failed, times: 9 });
    await asOwner(desk, "UPDATE orders SET due_at = now() WHERE id = $1", [id]);
    const approver = await desk.makeStaff("approver");
    const held = await holdLine(line);
    const look = followOrder(program, id);
    await expect.poll(held.isAwaited).toBe(true);
    await sendOrderAgain(approver, {
      ...{ orderId: id, seenAttempts: 2, reason: "届いていないと聞いた" },
      lastFour: line.imsi.slice(-4),
    });
    await answerWith(line, { operation: "suspend", kind: "resetAfter" });
    await dispatchOrder(program, id, "w1");
    await held.letGo();
    await look;
    expect(await orderOf(id)).toMatchObject({ state: "unknown", sendCount: 2 });
  });
});

/** Keeps everybody from changing what is known of a line, until it is let go. */
async function holdLine({ imsi }: IcmLine) {
  const client = new pg.Client({ connectionString: desk.database.ownerUrl });
  await client.connect();
  await client.query("BEGIN");
  await client.query("SELECT 1 FROM profiles WHERE imsi = $1 FOR UPDATE", [imsi]);
  return {
    isAwaited: () => othersWait(client),
    letGo: () => client.end(),
  };
}
