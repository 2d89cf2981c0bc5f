import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { DuplicatesQuery, findDuplicates } from "@/lib/domain/esim/find-duplicates";
import { placeActivation } from "@/lib/domain/esim/place-activation";
import { placeActivationInput } from "@/lib/domain/esim/schemas";
import { cancelOrder } from "@/lib/domain/orders/cancel-order";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { openedForm } from "@/lib/testing/opened-form";

const EID = "11112222333344445555666677778888";
const OTHER_EID = "11112222333344445555666677779999";
const OLD_EID = "11112222333344445555666677770000";

let desk: TestDesk;
let operator: Ctx;
let viewer: Ctx;
let transfer: { id: string; code: string };
let reissue: { id: string; code: string };

beforeAll(async () => {
  desk = await startTestDesk();
  operator = await desk.makeStaff("operator");
  viewer = await desk.makeStaff("viewer");
  transfer = await place({
    createType: "new",
    eid: EID,
    account: "08011112223",
    simKind: "E0",
    addKind: "M",
    mnp: {
      reserveNumber: "1101201235",
      lastnameKanji: "株式会社",
      lastnameZenKana: "カブシキカイシャ",
      gender: "C",
    },
    planCode: "100K_PLAN",
  });
  await cancelOrder(operator, { orderId: transfer.id, reason: "お客様の取りやめ" });
  reissue = await place({
    account: "08011112223",
    eid: OTHER_EID,
    addKind: "R",
    reissue: { oldEid: OLD_EID },
  });
});
afterAll(() => desk.close());

function place(activation: Record<string, unknown>) {
  const input = { ...openedForm("freebit"), activation };
  return placeActivation(operator, placeActivationInput().parse(input));
}

async function found(query: DuplicatesQuery) {
  const duplicates = await findDuplicates(viewer, query);
  return duplicates.map(({ id, field }) => [id, field]);
}

describe("orders that name the same identifier already", () => {
  it("are found by EID, whatever became of them, for people who may only read", async () => {
    const duplicates = await findDuplicates(viewer, { eid: EID });
    expect(duplicates).toEqual([
      {
        id: transfer.id,
        code: transfer.code,
        kind: "freebit.mnp",
        state: "cancelled",
        field: "eid",
        placedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      },
    ]);
  });

  it("are found by the EID before a reissue", async () => {
    expect(await found({ eid: OLD_EID })).toEqual([[reissue.id, "eid"]]);
  });

  it("are found by phone number, the newest first", async () => {
    expect(await found({ account: "08011112223" })).toEqual([
      [reissue.id, "account"],
      [transfer.id, "account"],
    ]);
  });

  it("are none of the order that is being corrected", async () => {
    expect(await found({ account: "08011112223", except: transfer.id })).toEqual([
      [reissue.id, "account"],
    ]);
    expect(await found({ eid: EID, except: transfer.id })).toEqual([]);
  });

  it("are found by reservation number", async () => {
    expect(await found({ reserveNumber: "1101201235" })).toEqual([[transfer.id, "reserveNumber"]]);
  });

  it("are told for each identifier that was asked for", async () => {
    expect(await found({ eid: OTHER_EID, reserveNumber: "1101201235" })).toEqual([
      [reissue.id, "eid"],
      [transfer.id, "reserveNumber"],
    ]);
  });

  it("are none of others' identifiers, or when nothing is asked for", async () => {
    const eid = "00000000000000000000000000000001";
    expect(await found({ eid, account: "08011112224", reserveNumber: "1101201236" })).toEqual([]);
    expect(await found({})).toEqual([]);
  });

  it.each([{ eid: "1111" }, { account: "080-1111-2222" }, { reserveNumber: "110120123%" }])(
    "are not looked for by a half or unclean identifier: %o",
    (query) => {
      expect(DuplicatesQuery.safeParse(query).success).toBe(false);
    },
  );
});
