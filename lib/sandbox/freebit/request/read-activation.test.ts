import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { FreebitUnderTest, NEW_LINE, REISSUE, TRANSFER } from "@/lib/sandbox/testing/freebit";

const OPERATED_NEW = {
  ...NEW_LINE,
  aladinOperated: "10",
  account: "08011112222",
  repAccount: "08000001111",
  shipDate: "20170301",
};

const { mnp: _mnp, ...transferWithoutMnp } = TRANSFER;
const OPERATED_MOVE = { ...transferWithoutMnp, aladinOperated: "10", shipDate: "20170301" };
const PLANNED = { ...NEW_LINE, planCode: "100K_PLAN", createType: "new" };
const MANAGED_NEW = { ...PLANNED, masterAccount: "a@example.jp", masterPassword: "p" };

const USUAL = { userManagement: false, aladinMnp: false };
const ALADIN = { userManagement: false, aladinMnp: true };
const MANAGED = { userManagement: true, aladinMnp: false };

// What is refused changes nothing, and the reset makes up for what is taken.
const freebit = await FreebitUnderTest.start();
afterAll(() => freebit.sandbox.stop());
beforeEach(async () => {
  await freebit.sandbox.control("POST", "reset");
});

async function codeUnder(contract: object, request: object): Promise<unknown> {
  await freebit.set(contract);
  return freebit.codeOf(request);
}

describe("is taken:", () => {
  test.each<[string, object, object]>([
    ["a new line", USUAL, NEW_LINE],
    ["aladinOperated 20 spelled out", USUAL, { ...NEW_LINE, aladinOperated: "20" }],
    ["a new line by ALADIN", USUAL, OPERATED_NEW],
    ["a transfer", USUAL, TRANSFER],
    ["a transfer without plan", USUAL, { ...TRANSFER, planCode: undefined, createType: undefined }],
    ["a transfer by ALADIN, mnp left out", ALADIN, OPERATED_MOVE],
    ["a transfer by ALADIN with a right mnp", ALADIN, { ...OPERATED_MOVE, mnp: TRANSFER.mnp }],
    ["a reissue", USUAL, REISSUE],
    [
      "a reissue from an eSIM",
      USUAL,
      {
        ...REISSUE,
        account: "08033330001",
        reissue: { oldEid: "89049032000000000000000000000163" },
      },
    ],
    ["a reissue with what it does not need", USUAL, { ...REISSUE, planCode: "X", simKind: "E0" }],
    ["a plan without createType, on a reissue", MANAGED, { ...REISSUE, planCode: "X" }],
    ["createType without a plan", USUAL, { ...NEW_LINE, createType: "new" }],
    ["master fields without user management", USUAL, MANAGED_NEW],
    ["user management with both master fields", MANAGED, MANAGED_NEW],
    ["user management, and no plan", MANAGED, NEW_LINE],
    ["master fields without a plan", MANAGED, { ...NEW_LINE, masterAccount: "a" }],
    [
      "add to a master account, without its password",
      MANAGED,
      { ...PLANNED, createType: "add", masterAccount: "master@example.jp" },
    ],
    ["contractLine by ALADIN", USUAL, { ...OPERATED_NEW, contractLine: "5G" }],
    ["a phone number of 14 digits", USUAL, { ...NEW_LINE, account: "02001234567890" }],
    ["a ship date without ALADIN", USUAL, { ...NEW_LINE, shipDate: "20170301" }],
    ["a ship date of today in Japan", USUAL, { ...OPERATED_NEW, shipDate: "20261122" }],
    ["a ship date of a leap day", USUAL, { ...OPERATED_NEW, shipDate: "20240229" }],
    ["a plan code of 32 signs", USUAL, { ...PLANNED, planCode: "!~".repeat(16) }],
    ["a delivery code of 10 signs", USUAL, { ...NEW_LINE, deliveryCode: "ABCdef0123" }],
    ["a master account of 64 signs", USUAL, { ...NEW_LINE, masterAccount: "a".repeat(64) }],
    ["a master password of 256 signs", USUAL, { ...NEW_LINE, masterPassword: "~".repeat(256) }],
  ])("%s", async (_case, contract, request) => {
    expect(await codeUnder(contract, request)).toBe(100);
  });
});

describe("is refused for what is missing:", () => {
  test.each<[string, number, object, object]>([
    ["addKind", 333, USUAL, { ...NEW_LINE, addKind: undefined }],
    ["eid", 370, USUAL, { ...NEW_LINE, eid: undefined }],
    ["simKind of a new line", 277, USUAL, { ...NEW_LINE, simKind: undefined }],
    ["simKind of a transfer", 277, USUAL, { ...TRANSFER, simKind: undefined }],
    ["account of a transfer", 201, USUAL, { ...TRANSFER, account: undefined }],
    ["account of a reissue", 201, USUAL, { ...REISSUE, account: undefined }],
    ["account of a new line by ALADIN", 201, USUAL, { ...OPERATED_NEW, account: undefined }],
    ["account of a transfer by ALADIN", 201, ALADIN, { ...OPERATED_MOVE, account: undefined }],
    ["repAccount of a new line by ALADIN", 269, USUAL, { ...OPERATED_NEW, repAccount: undefined }],
    ["shipDate of a new line by ALADIN", 276, USUAL, { ...OPERATED_NEW, shipDate: undefined }],
    ["shipDate of a transfer by ALADIN", 276, ALADIN, { ...OPERATED_MOVE, shipDate: undefined }],
    ["mnp of a transfer", 204, USUAL, { ...TRANSFER, mnp: undefined }],
    ["mnp of a transfer, 20 spelled out", 204, USUAL, { ...OPERATED_MOVE, aladinOperated: "20" }],
    ["reissue of a reissue", 204, USUAL, { ...REISSUE, reissue: undefined }],
    ["both old SIMs", 204, USUAL, { ...REISSUE, reissue: {} }],
    ["createType with a plan", 279, USUAL, { ...PLANNED, createType: undefined }],
    ["createType of a transfer with a plan", 279, USUAL, { ...TRANSFER, createType: undefined }],
    ["master account under user management", 201, MANAGED, PLANNED],
    ["master account to add to", 201, MANAGED, { ...PLANNED, createType: "add" }],
    ["master password of a new one", 202, MANAGED, { ...MANAGED_NEW, masterPassword: undefined }],
  ])("%s (%i)", async (_case, code, contract, request) => {
    expect(await codeUnder(contract, request)).toBe(code);
    expect(await freebit.newest()).toBeUndefined();
  });
});

describe("is refused for what does not fit:", () => {
  test.each<[number, string, object]>([
    [278, "aladinOperated of another value", { aladinOperated: "30" }],
    [278, "aladinOperated as a number", { aladinOperated: 10 }],
    [278, "aladinOperated that is empty", { aladinOperated: "" }],
    [333, "addKind in lower case", { addKind: "n" }],
    [201, "a master account that is empty", { masterAccount: "" }],
    [201, "a master account of 65 signs", { masterAccount: "a".repeat(65) }],
    [201, "a master account with a space", { masterAccount: "a b" }],
    [202, "a master password of 257 signs", { masterPassword: "a".repeat(257) }],
    [202, "a master password in kana", { masterPassword: "ひみつ" }],
    [279, "createType of another value", { createType: "mod" }],
    [279, "createType add without user management", { createType: "add" }],
    [370, "an EID of 31 digits", { eid: "1111222233334444555566667777888" }],
    [370, "an EID of 33 digits", { eid: "111122223333444455556666777788889" }],
    [370, "an EID with a space", { eid: "1111222233334444 555566667777888" }],
    [
      370,
      "an EID in full-width digits",
      { eid: "１１１１２２２２３３３３４４４４５５５５６６６６７７７７８８８８" },
    ],
    [370, "an EID as a number", { eid: 11112222 }],
    [201, "an account of 10 digits", { account: "0801111222" }],
    [201, "an account of 15 digits", { account: "080111122223333" }],
    [201, "an account with hyphens", { account: "080-1111-2222" }],
    [277, "a SIM type of another value", { simKind: "E1" }],
    [277, "a SIM type in lower case", { simKind: "e0" }],
    [360, "a contract line of another value", { contractLine: "3G" }],
    [269, "a representative of 10 digits", { repAccount: "0800000111" }],
    [269, "a representative that is empty", { repAccount: "" }],
    [204, "reissue outside a reissue", { reissue: { oldProductNumber: "CD0009999999004" } }],
    [204, "mnp outside a transfer", { mnp: TRANSFER.mnp }],
    [276, "a ship date of tomorrow in Japan", { shipDate: "20261123" }],
    [276, "a ship date that does not exist", { shipDate: "20250229" }],
    [276, "a ship date with hyphens", { shipDate: "2017-3-1" }],
    [215, "a plan code that is empty", { planCode: "", createType: "new" }],
    [215, "a plan code of 33 signs", { planCode: "P".repeat(33), createType: "new" }],
    [215, "a plan code in kana", { planCode: "プラン", createType: "new" }],
    [274, "a delivery code of 11 signs", { deliveryCode: "ABCDEFGHIJK" }],
    [274, "a delivery code with a hyphen", { deliveryCode: "AB-1" }],
    [274, "a delivery code that is null", { deliveryCode: null }],
    [204, "a parameter that the document does not have", { iccid: "1" }],
  ])("%i for %s", async (code, _case, change) => {
    expect(await codeUnder(USUAL, { ...NEW_LINE, ...change })).toBe(code);
  });

  test.each<[number, string, object]>([
    [204, "reissue as text", { reissue: "CD0009999999004" }],
    [266, "a product number in lower case", { reissue: { oldProductNumber: "cd0009999999004" } }],
    [266, "a product number of 14", { reissue: { oldProductNumber: "CD000999999900" } }],
    [266, "a product number of 16", { reissue: { oldProductNumber: "CD00099999990040" } }],
    [370, "an old EID of 31 digits", { reissue: { oldEid: "1111222233334444555566667777888" } }],
    [370, "the same EID twice", { reissue: { oldEid: NEW_LINE.eid } }],
    [
      204,
      "both old SIMs",
      { reissue: { oldProductNumber: "CD0009999999004", oldEid: "1".repeat(32) } },
    ],
    [204, "another field within", { reissue: { oldProductNumber: "CD0009999999004", x: "1" } }],
    [204, "mnp", { mnp: TRANSFER.mnp }],
    [277, "a SIM type that is none", { simKind: "E1" }],
  ])("%i for a reissue with %s", async (code, _case, change) => {
    expect(await codeUnder(USUAL, { ...REISSUE, ...change })).toBe(code);
  });
});

describe("aladinOperated 10", () => {
  test.each<[string, object, object, number]>([
    ["with R is refused", USUAL, REISSUE, 356],
    ["with R is refused whatever the contract", ALADIN, REISSUE, 356],
    ["with M is refused", USUAL, TRANSFER, 356],
    ["comes before other parameters", USUAL, { ...TRANSFER, eid: "1" }, 356],
  ])("%s", async (_case, contract, request, code) => {
    const operated = { ...request, aladinOperated: "10", shipDate: "20170301" };
    expect(await codeUnder(contract, operated)).toBe(code);
  });

  test("with M and a mnp that is there: its own rules hold", async () => {
    const mnp = { ...TRANSFER.mnp, reserveNumber: "1" };
    expect(await codeUnder(ALADIN, { ...OPERATED_MOVE, mnp })).toBe(307);
  });
});

test("of several wrong parameters the document's first one is named", async () => {
  const wrong = { ...NEW_LINE, eid: "1", simKind: "x", deliveryCode: "-" };
  expect(await codeUnder(USUAL, wrong)).toBe(370);
  expect(await codeUnder(USUAL, { ...wrong, eid: NEW_LINE.eid })).toBe(277);
  expect(await codeUnder(USUAL, { ...wrong, eid: NEW_LINE.eid, simKind: "E0" })).toBe(274);
});
