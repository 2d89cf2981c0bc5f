import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { profiles } from "@/lib/db/schema/profiles";
import { searchDesk } from "@/lib/domain/desk/search-desk";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { icmActivate } from "@/lib/domain/orders/kinds/icm-activate";
import { placeOrder } from "@/lib/domain/orders/place-order";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner } from "@/lib/testing/witness";

const ICM = "trial/icm/550e8400e29b41d4a716446655440000";

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;
beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
});
afterAll(() => desk.close());

/** Profiles in the inventory, with nothing known of them but their numbers. */
async function addProfiles(imsis: readonly string[]) {
  const unknown = { iccid: null, msisdn: null, comment: null, customerReference: null };
  const rows = imsis.map((imsi) => ({ imsi, hsn: "013AAAEEEE", ...unknown }));
  await db()
    .insert(profiles)
    .values(
      rows.map((row) => ({ ...row, environment: ICM, searchGrams: profileSearchGrams(row) })),
    );
}

/** A transfer as its form places it, before anything is sent. */
function transfer({
  eid,
  account,
  customerReference,
  reserveNumber = "1101201234",
}: Record<string, string>) {
  const activation = {
    createType: "new",
    eid,
    account,
    simKind: "E0",
    addKind: "M",
    mnp: {
      reserveNumber,
      lastnameKanji: "山田",
      firstnameKanji: "太郎",
      lastnameZenKana: "ヤマダ",
      firstnameZenKana: "タロウ",
      gender: "M",
      birthday: "19900101",
    },
    planCode: "100K_PLAN",
  };
  const input = { ...openedForm("freebit"), activation, customerReference };
  return placeActivation(operator, placeActivationInput().parse(input));
}

describe("profiles", () => {
  it("are found by any part of what is known of them, in any width or kana", async () => {
    const line = {
      imsi: "440130000096777",
      hsn: "013AAAFFFF",
      iccid: "8981120000000839999",
      msisdn: "02001234567890",
      comment: "自販機 シブヤ A-12",
      customerReference: "顧客ナンバー42",
    };
    await db()
      .insert(profiles)
      .values({ ...line, environment: ICM, searchGrams: profileSearchGrams(line) });
    for (const text of [
      "96777",
      "aaaffff",
      "839999",
      "0200-1234",
      "しぶや",
      "販機",
      "ナンバー４２",
    ]) {
      expect((await searchDesk(viewer, text)).profiles).toMatchObject([{ imsi: line.imsi }]);
    }
    expect((await searchDesk(viewer, "  ")).profiles).toEqual([]);
    expect((await searchDesk(viewer, "%")).profiles).toEqual([]);
  });

  it("are listed up to the eighth, and it is said whether there are more", async () => {
    const eight = Array.from({ length: 8 }, (_, index) => String(440130000150000 + index));
    await addProfiles(eight);
    const just = await searchDesk(viewer, "44013000015");
    expect(just.profiles.map(({ imsi }) => imsi)).toEqual(eight);
    expect(just.more).toEqual({ profiles: false, esimLines: false, orders: false });
    await addProfiles(["440130000150008"]);
    const first = await searchDesk(viewer, "44013000015");
    expect(first.profiles.map(({ imsi }) => imsi)).toEqual(eight);
    expect(first.more).toEqual({ profiles: true, esimLines: false, orders: false });
  });
});

describe("eSIM lines", () => {
  const EID = "89049032000000000000000071230456";
  let order: { id: string; code: string };
  beforeAll(async () => {
    order = await transfer({ eid: EID, account: "08077123456", customerReference: "顧客 Ｃ-4711" });
    await transfer({ eid: "89049032000000000000000079990001", account: "09055550001" });
  });

  it.each([
    ["the whole EID", EID],
    ["the EID as it is read aloud", "8904 9032 0000 0000 0000 0000 7123 0456"],
    ["the EID's last digits", "71230456"],
    ["digits from the middle of the EID", "000712304"],
    ["the number", "08077123456"],
    ["the number with hyphens, in full width", "０８０－７７１２－３４５６"],
    ["the number's last digits", "123456"],
    ["the customer reference", "C-4711"],
    ["two parts of what is known", "4711 0807712"],
  ])("are found by %s, also by people who may only read", async (_, text) => {
    expect((await searchDesk(viewer, text)).esimLines).toEqual([
      {
        eid: EID,
        account: "08077123456",
        customerReference: "顧客 Ｃ-4711",
        state: "underWay",
        orderId: order.id,
        orderKind: "freebit.mnp",
      },
    ]);
  });

  it.each(["  ", "%", "080_77", "山田", "1101201234"])("are not found by %j", async (text) => {
    expect((await searchDesk(viewer, text)).esimLines).toEqual([]);
  });

  it("lead to their newest order, and tell what became of them", async () => {
    const eid = "89049032000000000000000074440001";
    const first = await transfer({ eid, account: "08044440001" });
    await cancelOrder(operator, { orderId: first.id, reason: "お客様の取りやめ" });
    expect((await searchDesk(viewer, eid)).esimLines).toMatchObject([
      { orderId: first.id, state: "neverMade" },
    ]);
    const second = await transfer({ eid, account: "08044440001" });
    await asOwner(
      desk,
      `ALTER TABLE orders DISABLE TRIGGER orders_step;
       UPDATE orders SET state = 'completed', settled_at = now() WHERE id = '${second.id}';
       ALTER TABLE orders ENABLE TRIGGER orders_step;
       UPDATE esim_lines SET activated_at = now() WHERE eid = '${eid}'`,
    );
    expect((await searchDesk(viewer, eid)).esimLines).toMatchObject([
      { orderId: second.id, state: "active" },
    ]);
  });

  it("of another carrier account or mode are not shown", async () => {
    const eid = "89049032000000000000000075550001";
    await transfer({ eid, account: "08055550001" });
    expect((await searchDesk(viewer, eid)).esimLines).toHaveLength(1);
    await db()
      .update(esimLines)
      .set({ environment: "live/freebit/somebody" })
      .where(eq(esimLines.eid, eid));
    expect((await searchDesk(viewer, eid)).esimLines).toEqual([]);
  });

  it("are listed up to the eighth, those that changed last first, and it is said whether there are more", async () => {
    const eids = Array.from({ length: 9 }, (_, index) => `8904903200000000000000007666000${index}`);
    for (const eid of eids.slice(0, 8)) await transfer({ eid, account: "08066660001" });
    const just = await searchDesk(viewer, "7666000");
    expect(just.esimLines.map(({ eid }) => eid)).toEqual(eids.slice(0, 8).reverse());
    expect(just.more.esimLines).toBe(false);
    await transfer({ eid: eids[8] ?? "", account: "08066660001" });
    const first = await searchDesk(viewer, "7666000");
    expect(first.esimLines.map(({ eid }) => eid)).toEqual(eids.slice(1).reverse());
    expect(first.more.esimLines).toBe(true);
  });
});

describe("orders", () => {
  const activate = (imsi: string) =>
    placeOrder(operator, icmActivate, {
      targets: [{ type: "imsi", value: imsi }],
      request: { hsn: "013AAA0025", imsi, plan: "payg", limit: 0, cn: false, unoTsl: false },
      submissionId: randomUUID(),
    });
  let placed: { id: string; code: string };
  beforeAll(async () => {
    placed = await activate("440137000001229");
    await asOwner(desk, `UPDATE orders SET tid = 'tran-7f3a-0001' WHERE id = '${placed.id}'`);
  });

  it("are found by their code, as read aloud, and by their line", async () => {
    const imsi = "440138000000001";
    const order = await activate(imsi);
    const spoken = `${order.code.slice(0, 5).toLowerCase()} ${order.code.slice(5)}`;
    expect((await searchDesk(viewer, spoken)).orders).toMatchObject([
      { id: order.id, target: imsi },
    ]);
    expect((await searchDesk(viewer, imsi)).orders).toMatchObject([{ id: order.id }]);
    expect((await searchDesk(viewer, "_")).orders).toEqual([]);
  });

  it.each([
    ["a tid", () => "tran-7f3a-0001"],
    ["the digits at the beginning of its line", () => "4401370"],
    ["digits from the middle of it, also as they are dictated", () => "37-0000-012"],
    ["two digits of it", () => "29"],
    ["the beginning of its code", () => placed.code.slice(0, 4)],
  ])("are found by %s, once, and in no other account or mode", async (_, text) => {
    const ids = async () => (await searchDesk(viewer, text())).orders.map(({ id }) => id);
    expect((await ids()).filter((id) => id === placed.id)).toEqual([placed.id]);
    const move = (environment: string) =>
      asOwner(
        desk,
        `ALTER TABLE orders DISABLE TRIGGER orders_step;
         UPDATE orders SET environment = '${environment}' WHERE id = '${placed.id}';
         ALTER TABLE orders ENABLE TRIGGER orders_step`,
      );
    await move("live/icm/somebody");
    expect(await ids()).not.toContain(placed.id);
    await move(ICM);
  });

  it("are listed newest first up to the eighth, by whatever of the ways they are found", async () => {
    const ids: string[] = [];
    for (let last = 0; last < 9; last += 1) ids.push((await activate(`44013711111111${last}`)).id);
    const { orders, more } = await searchDesk(viewer, "44013711111111");
    expect(orders.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect(more.orders).toBe(true);
  });

  it("of a transfer are found by their whole MNP reservation number, also as it is dictated", async () => {
    const order = await transfer({
      eid: "89049032000000000000000077770001",
      account: "08077770001",
      reserveNumber: "5501207777",
    });
    for (const text of ["5501207777", " 55-0120-7777 ", "５５０１２０７７７７"]) {
      const found = await searchDesk(viewer, text);
      expect(found.orders.map(({ id }) => id)).toEqual([order.id]);
      expect(found.esimLines).toEqual([]);
    }
    expect((await searchDesk(viewer, "550120777")).orders).toEqual([]);
    expect((await searchDesk(viewer, "55012077771")).orders).toEqual([]);
  });
});
