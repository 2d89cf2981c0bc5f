import { afterEach, beforeEach, expect, test } from "vitest";
import { FreebitUnderTest } from "@/lib/sandbox/testing/freebit";
import { COMPLETION_MS } from "@/lib/sandbox/testing/sandbox-under-test";

// The document's request examples, copied by hand. Only authKey is another one, and the corporate
// names have the full-width space that the document's own rules ask for.

const NEW_WITH_PLAN = {
  createType: "new",
  eid: "11112222333344445555666677778888",
  simKind: "E2",
  contractLine: "4G",
  addKind: "N",
  planCode: "100K_PLAN",
  deliveryCode: "XXXX",
};

const NEW_WITH_REPRESENTATIVE = {
  eid: "11112222333344445555666677778888",
  simKind: "E0",
  repAccount: "08000001111",
  addKind: "N",
  deliveryCode: "XXXX",
};

const MOVED_IN_ALADIN_MANAGED = {
  aladinOperated: "10",
  masterAccount: "testAccount@test.ne.jp",
  masterPassword: "testPass",
  createType: "new",
  eid: "11112222333344445555666677778888",
  account: "08011112222",
  simKind: "E0",
  contractLine: "4G",
  addKind: "M",
  shipDate: "20170301",
  planCode: "100K_PLAN",
  deliveryCode: "XXXX",
};

const MOVED_IN_ALADIN = {
  aladinOperated: "10",
  createType: "new",
  eid: "11112222333344445555666677778888",
  account: "08011112223",
  simKind: "E3",
  repAccount: "08000001111",
  addKind: "M",
  shipDate: "20170301",
  planCode: "100K_PLAN",
};

const MOVED_PERSON = {
  masterAccount: "testAccount@test.ne.jp",
  masterPassword: "testPass",
  createType: "new",
  eid: "11112222333344445555666677778888",
  account: "08011112222",
  simKind: "E0",
  contractLine: "5G",
  addKind: "M",
  mnp: {
    reserveNumber: "1101201234",
    lastnameKanji: "山田",
    firstnameKanji: "太郎",
    lastnameZenKana: "ヤマダ",
    firstnameZenKana: "タロウ",
    gender: "M",
    birthday: "19900101",
  },
  planCode: "100K_PLAN",
  deliveryCode: "XXXX",
};

const MOVED_CORPORATION = {
  createType: "new",
  eid: "11112222333344445555666677778888",
  account: "08011112223",
  simKind: "E0",
  repAccount: "08000001111",
  addKind: "M",
  mnp: {
    reserveNumber: "1101201235",
    lastnameKanji: "フリービット　株式会社",
    lastnameZenKana: "フリービット　カブシキカイシャ",
    gender: "C",
  },
  planCode: "100K_PLAN",
};

const REISSUED = {
  account: "08011112225",
  eid: "11112222333344445555666677778888",
  addKind: "R",
  reissue: {
    oldProductNumber: "CD0009999999004",
  },
};

const UNMANAGED = { userManagement: false, aladinMnp: false };
const MANAGED = { userManagement: true, aladinMnp: false };

let freebit: FreebitUnderTest;

beforeEach(async () => {
  freebit = await FreebitUnderTest.start();
});
afterEach(() => freebit.sandbox.stop());

test.each<[string, object, object, RegExp]>([
  ["a new line with plan", NEW_WITH_PLAN, UNMANAGED, /^0[789]0\d{8}$/],
  ["a new line under a representative", NEW_WITH_REPRESENTATIVE, UNMANAGED, /^0[789]0\d{8}$/],
  [
    "a transfer by ALADIN with user management",
    MOVED_IN_ALADIN_MANAGED,
    { userManagement: true, aladinMnp: true },
    /^08011112222$/,
  ],
  [
    "a transfer by ALADIN under a representative",
    MOVED_IN_ALADIN,
    { userManagement: false, aladinMnp: true },
    /^08011112223$/,
  ],
  ["a person's transfer with user management", MOVED_PERSON, MANAGED, /^08011112222$/],
  ["a corporation's transfer", MOVED_CORPORATION, UNMANAGED, /^08011112223$/],
  ["a reissue from a card", REISSUED, UNMANAGED, /^08011112225$/],
])(
  "the document's example of %s is accepted and comes to its end",
  async (_case, example, contract, number) => {
    await freebit.set(contract);
    const answer = await freebit.addAcnt(example);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('{"resultCode":100,"status":{"message":"OK","statusCode":200}}');

    const secrets = "masterPassword" in example ? { masterPassword: "***" } : {};
    expect(await freebit.lastLogged()).toEqual({
      seq: 3,
      at: "2026-11-22T03:00:00.000Z",
      method: "POST",
      path: "/emptool/api/mvno/esim/addAcnt/",
      operation: "addAcnt",
      imsi: null,
      eid: "11112222333344445555666677778888",
      body: { authKey: "***", ...example, ...secrets },
      status: 200,
      applied: true,
    });

    expect(await freebit.newest()).toMatchObject({ state: "waiting" });
    freebit.sandbox.advance(COMPLETION_MS);
    const done = Object(await freebit.newest());
    expect(done).toMatchObject({ state: "done", outcome: "success" });
    expect(done.number).toMatch(number);
    expect(await freebit.lineOf(done.number)).toMatchObject({
      eid: "11112222333344445555666677778888",
      productNumber: null,
    });
  },
);

test.each([
  ["with user management", MOVED_IN_ALADIN_MANAGED],
  ["without", MOVED_IN_ALADIN],
])(
  "a transfer by ALADIN, %s, is an unsupported pattern unless the contract allows it",
  async (_case, example) => {
    expect(await freebit.codeOf(example)).toBe(356);
  },
);

test("the examples without user management lack the master account that it asks for", async () => {
  await freebit.set(MANAGED);
  expect(await freebit.codeOf(NEW_WITH_PLAN)).toBe(201);
  expect(await freebit.codeOf(MOVED_CORPORATION)).toBe(201);
  expect(await freebit.codeOf(NEW_WITH_REPRESENTATIVE)).toBe(100);
});

test("the half-width spaces that the document prints in the corporate names are refused", async () => {
  const { mnp } = MOVED_CORPORATION;
  const kanji = { ...mnp, lastnameKanji: "フリービット 株式会社" };
  const kana = { ...mnp, lastnameZenKana: "フリービット カブシキカイシャ" };
  expect(await freebit.codeOf({ ...MOVED_CORPORATION, mnp: kanji })).toBe(253);
  expect(await freebit.codeOf({ ...MOVED_CORPORATION, mnp: kana })).toBe(255);
});
