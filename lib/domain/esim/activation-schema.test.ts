import { describe, expect, it } from "vitest";
import {
  type ActivationFields,
  activationSchema,
  type EsimContract,
} from "@/lib/domain/esim/activation-schema";
import { VALID_ACTIVATIONS } from "@/lib/domain/esim/testing/valid-activations";

const { planless, operated, operatedOfUser, person, corporation, reissue } = VALID_ACTIVATIONS;
const newLine = VALID_ACTIVATIONS.new;
const TODAY = () => "2026-11-22";

function sent(fields: ActivationFields, contract: EsimContract) {
  return activationSchema(contract, TODAY).parse(fields);
}

/** The fields that something is said about, in their order. */
function told(fields: ActivationFields, contract: EsimContract): string[] {
  const issues = activationSchema(contract, TODAY).safeParse(fields).error?.issues ?? [];
  return issues.map(({ path }) => path.join("."));
}

describe("the document's seven requests", () => {
  it.each(Object.entries(VALID_ACTIVATIONS))(
    "%s is taken under its contract and given back as it is",
    (_name, { request, contract }) => {
      expect(sent(request, contract)).toStrictEqual(request);
    },
  );

  it("with ALADIN operated are refused where the contract does not allow them", () => {
    for (const { request, contract } of [operated, operatedOfUser]) {
      expect(told(request, { ...contract, aladinMnp: false })).toEqual(["aladinOperated"]);
    }
  });

  it("without a master account need a contract without user management, unless they have no plan", () => {
    const withUsers = (contract: EsimContract) => ({ ...contract, userManagement: true });
    for (const { request, contract } of [newLine, operated, corporation]) {
      expect(told(request, withUsers(contract))).toEqual(["masterAccount", "masterPassword"]);
    }
    for (const { request, contract } of [planless, reissue]) {
      expect(told(request, withUsers(contract))).toEqual([]);
    }
  });

  it("with a master account are taken without user management too: not required is not forbidden", () => {
    for (const { request, contract } of [operatedOfUser, person]) {
      expect(sent(request, { ...contract, userManagement: false })).toStrictEqual(request);
    }
  });
});

describe("what is blank", () => {
  const blanks = {
    aladinOperated: "",
    masterAccount: "",
    masterPassword: null,
    account: undefined,
    repAccount: "",
    shipDate: "",
    deliveryCode: "",
    reissue: { oldProductNumber: "", oldEid: null },
    mnp: { reserveNumber: "", lastnameKanji: "", gender: undefined },
  };

  it("is absent from what is sent, with the objects that hold nothing else", () => {
    const { deliveryCode: _, ...rest } = newLine.request;
    expect(sent({ ...newLine.request, ...blanks }, newLine.contract)).toStrictEqual(rest);
    expect(
      sent({ ...newLine.request, reissue: null, mnp: undefined }, newLine.contract),
    ).toStrictEqual(newLine.request);
  });

  it("is absent inside an object too", () => {
    const mnp = { ...corporation.request.mnp, firstnameKanji: "", birthday: null };
    expect(sent({ ...corporation.request, mnp }, corporation.contract)).toStrictEqual(
      corporation.request,
    );
  });
});

describe("what is not required is sent when it is filled", () => {
  it.each<[string, keyof typeof VALID_ACTIVATIONS, ActivationFields]>([
    ["a phone number of a new line", "new", { account: "08011112222" }],
    [
      "a master account without user management",
      "new",
      { masterAccount: "a", masterPassword: "b" },
    ],
    ["a registration type without a plan", "planless", { createType: "new" }],
    ["a ship date where ALADIN is not operated", "new", { shipDate: "20261122" }],
    ["a line type where ALADIN is operated", "operated", { contractLine: "5G" }],
    ["ALADIN not operated", "person", { aladinOperated: "20" }],
    ["a SIM type of a reissue", "reissue", { simKind: "E0" }],
    ["a line type of a reissue", "reissue", { contractLine: "4G" }],
    ["a representative number of a reissue", "reissue", { repAccount: "08000001111" }],
    ["a plan of a reissue", "reissue", { planCode: "100K_PLAN" }],
    ["a registration type of a reissue", "reissue", { createType: "new" }],
  ])("%s", (_what, name, over) => {
    const { request, contract } = VALID_ACTIVATIONS[name];
    expect(sent({ ...request, ...over }, contract)).toStrictEqual({ ...request, ...over });
  });

  it("a birthday and first names of a corporation", () => {
    const mnp = {
      ...corporation.request.mnp,
      firstnameKanji: "太郎",
      firstnameZenKana: "タロウ",
      birthday: "19900101",
    };
    const request = { ...corporation.request, mnp };
    expect(sent(request, corporation.contract)).toStrictEqual(request);
  });

  it("a whole mnp where ALADIN is operated; a part of one needs the rest", () => {
    const whole = { ...operated.request, mnp: person.request.mnp };
    expect(sent(whole, operated.contract)).toStrictEqual(whole);
    const part = { ...operated.request, mnp: { lastnameKanji: "山田" } };
    expect(told(part, operated.contract)).toEqual([
      "mnp.reserveNumber",
      "mnp.firstnameKanji",
      "mnp.lastnameZenKana",
      "mnp.firstnameZenKana",
      "mnp.gender",
      "mnp.birthday",
    ]);
  });
});

describe("several things at once", () => {
  it("are told in the document's order, one a field", () => {
    expect(told({ addKind: "M", planCode: "P" }, person.contract)).toEqual([
      "masterAccount",
      "createType",
      "eid",
      "account",
      "simKind",
      "mnp.reserveNumber",
      "mnp.lastnameKanji",
      "mnp.firstnameKanji",
      "mnp.lastnameZenKana",
      "mnp.firstnameZenKana",
      "mnp.gender",
      "mnp.birthday",
    ]);
  });

  it("of a kind that no form gives are refused too", () => {
    for (const nothing of [null, undefined, "json", 1, [], { eid: 1 }, { mnp: "x" }]) {
      expect(activationSchema(newLine.contract, TODAY).safeParse(nothing).success).toBe(false);
    }
  });
});
