import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { getOrder } from "@/lib/domain/orders/get-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { settleOrder } from "@/lib/domain/orders/settle-order";
import { PauseInput } from "@/lib/domain/profile-changes/change-inputs";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { madeUpLine } from "@/lib/testing/icm-lines";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;
let operator: Ctx;

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
});
afterAll(() => desk.close());

function place(activation: Record<string, unknown>, customerReference?: string) {
  const input = { ...openedForm("freebit"), activation, customerReference };
  return placeActivation(operator, placeActivationInput().parse(input));
}

async function referenceOf({ id }: { id: string }) {
  return (await getOrder(operator, id)).customerReference;
}

const eidEnding = (end: string) => `1111222233334444555566667777${end}`;

describe("the 顧客番号 of an order", () => {
  it("is what was given with an eSIM order, and none where none was given", async () => {
    const given = await place({ eid: eidEnding("0001"), simKind: "E0", addKind: "N" }, "K-100");
    const without = await place({ eid: eidEnding("0002"), simKind: "E0", addKind: "N" });
    expect(await referenceOf(given)).toBe("K-100");
    expect(await referenceOf(without)).toBeNull();
  });

  it("stays that of a line's earlier orders", async () => {
    const earlier = { eid: eidEnding("0003"), simKind: "E0", addKind: "N" };
    const first = await place(earlier, "K-101");
    await asOwner(desk, `UPDATE orders SET state = 'sending' WHERE id = '${first.id}'`);
    await asOwner(desk, `UPDATE orders SET state = 'unknown' WHERE id = '${first.id}'`);
    await settleOrder(await desk.makeStaff("approver"), {
      orderId: first.id,
      seenState: "unknown",
      seenAttempts: 0,
      state: "failed",
      reason: "Freebit は知らない",
    });
    const second = await place(earlier);
    expect(await referenceOf(first)).toBe("K-101");
    expect(await referenceOf(second)).toBe("K-101");
  });

  it("is the new line's of a reissue, else the old line's", async () => {
    const old = [eidEnding("0004"), eidEnding("0005")] as const;
    for (const eid of old) {
      const { id } = await place({ eid, simKind: "E0", addKind: "N" }, `OLD-${eid.slice(-1)}`);
      await asOwner(desk, `UPDATE order_targets SET active = false WHERE order_id = '${id}'`);
    }
    const reissue = (oldEid: string, end: string) => ({
      account: "08011112223",
      eid: eidEnding(end),
      addKind: "R",
      reissue: { oldEid },
    });
    expect(await referenceOf(await place(reissue(old[0], "0006"), "NEW"))).toBe("NEW");
    expect(await referenceOf(await place(reissue(old[1], "0007")))).toBe("OLD-5");
  });

  it("is the profile's of an ICM order", async () => {
    const imsi = "440139000000001";
    const hsn = "013AAA0025";
    const order = await placeOrder(operator, icmActivate, {
      targets: [{ type: "imsi", value: imsi }],
      request: { hsn, imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
      submissionId: randomUUID(),
    });
    expect(await referenceOf(order)).toBeNull();
    await db()
      .insert(profiles)
      .values({ environment: environmentOf("icm"), imsi, hsn, customerReference: "C-7" });
    expect(await referenceOf(order)).toBe("C-7");
  });
});

describe("what a line showed before its order", () => {
  it("is not handed on: the telephone number is in it", async () => {
    const msisdn = "812023284118111";
    const line = await madeUpLine({ snapshot: { msisdn, limit: 0 }, readAt: new Date() });
    const pause = { change: line, reason: "料金未納", lastFour: line.imsi.slice(-4) };
    const placed = await suspendProfile(
      operator,
      PauseInput.parse({ ...openedForm("icm"), ...pause }),
    );
    const [kept] = await db().select().from(orders).where(eq(orders.id, placed.id));
    expect(kept?.before).toMatchObject({ msisdn });
    const shown = JSON.stringify(await getOrder(operator, placed.id));
    expect(shown).toContain(line.imsi);
    expect(shown).not.toContain(msisdn);
  });
});
