import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/** The document's seven request examples without authKey; U+3000 where its corporate names print a half-width space. */
export const documentExamples: Record<string, AddAcntRequest> = {
  "New (no user management, plan, no representative number)": {
    createType: "new",
    eid: "11112222333344445555666677778888",
    simKind: "E2",
    contractLine: "4G",
    addKind: "N",
    planCode: "100K_PLAN",
    deliveryCode: "XXXX",
  },
  "New (no user management, no plan, representative number)": {
    eid: "11112222333344445555666677778888",
    simKind: "E0",
    repAccount: "08000001111",
    addKind: "N",
    deliveryCode: "XXXX",
  },
  "MNP (ALADIN operated, user management)": {
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
  },
  "MNP (ALADIN operated, no user management, representative number)": {
    aladinOperated: "10",
    createType: "new",
    eid: "11112222333344445555666677778888",
    account: "08011112223",
    simKind: "E3",
    repAccount: "08000001111",
    addKind: "M",
    shipDate: "20170301",
    planCode: "100K_PLAN",
  },
  "MNP (user management, individual)": {
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
  },
  "MNP (no user management, corporate, representative number)": {
    createType: "new",
    eid: "11112222333344445555666677778888",
    account: "08011112223",
    simKind: "E0",
    repAccount: "08000001111",
    addKind: "M",
    mnp: {
      reserveNumber: "1101201235",
      lastnameKanji: "フリービット\u3000株式会社",
      lastnameZenKana: "フリービット\u3000カブシキカイシャ",
      gender: "C",
    },
    planCode: "100K_PLAN",
  },
  "Reissue (physical SIM → eSIM)": {
    account: "08011112225",
    eid: "11112222333344445555666677778888",
    addKind: "R",
    reissue: { oldProductNumber: "CD0009999999004" },
  },
};

function example(title: string): AddAcntRequest {
  const request = documentExamples[title];
  if (!request) throw new Error(`no example ${title}`);
  return request;
}

export const newLine = example("New (no user management, plan, no representative number)");
export const newLineWithoutPlan = example(
  "New (no user management, no plan, representative number)",
);
export const operatedOfUser = example("MNP (ALADIN operated, user management)");
export const operated = example("MNP (ALADIN operated, no user management, representative number)");
export const portedPerson = example("MNP (user management, individual)");
export const portedCorporation = example(
  "MNP (no user management, corporate, representative number)",
);
export const reissued = example("Reissue (physical SIM → eSIM)");
