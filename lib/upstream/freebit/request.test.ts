import { describe, expect, it } from "vitest";
import { addAcntRequest } from "@/lib/upstream/freebit/request";
import {
  documentExamples,
  newLine,
  portedPerson,
  reissued,
} from "@/lib/upstream/testing/freebit-requests";

const mnp = portedPerson.mnp;
const OLD_EID = "89049032123451234512345678901235";

/** `path: message` of each issue. */
function problems(request: unknown): string[] {
  const parsed = addAcntRequest.safeParse(request);
  const issues = parsed.success ? [] : parsed.error.issues;
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("a request that can be sent", () => {
  it.each(Object.entries(documentExamples))("is the document's example: %s", (_title, request) => {
    const parsed = addAcntRequest.parse(request);
    expect(parsed).toEqual(request);
  });

  it.each([
    [
      "the shortest and longest phone numbers",
      { account: "08011112222", repAccount: "02001234567890" },
    ],
    [
      "a master account and password at their longest",
      { masterAccount: "a".repeat(64), masterPassword: "!~".repeat(128) },
    ],
    ["a delivery code of ten", { deliveryCode: "Ab34567890" }],
    ["a leap day", { shipDate: "20240229" }],
    ["a plan code with every sign", { planCode: "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~" }],
  ])("has %s", (_what, part) => {
    expect(problems({ ...newLine, ...part })).toEqual([]);
  });

  it("is a reissue of an eSIM", () => {
    expect(problems({ ...reissued, reissue: { oldEid: OLD_EID } })).toEqual([]);
  });
});

describe("a request that cannot be sent is told by its field, without the value", () => {
  it.each<[string, unknown, string]>([
    ["eid", "", "blank"],
    ["eid", "1111222233334444555566667777888", "wrong_length"],
    ["eid", "111122223333444455556666777788889", "wrong_length"],
    ["eid", "1111222233334444555566667777888A", "wrong_characters"],
    ["eid", "１１１１２２２２３３３３４４４４５５５５６６６６７７７７８８８８", "wrong_characters"],
    ["account", "0801111222", "wrong_length"],
    ["account", "080111122223333", "wrong_length"],
    ["account", "080-1111-2222", "wrong_characters"],
    ["repAccount", "080 1111222", "wrong_characters"],
    ["repAccount", " ", "blank"],
    ["aladinOperated", "30", "not_listed"],
    ["aladinOperated", "", "not_listed"],
    ["createType", "del", "not_listed"],
    ["simKind", "E1", "not_listed"],
    ["simKind", "e0", "not_listed"],
    ["contractLine", "3G", "not_listed"],
    ["addKind", "X", "not_listed"],
    ["masterAccount", "a".repeat(65), "wrong_length"],
    ["masterAccount", "a b", "wrong_characters"],
    ["masterPassword", "a".repeat(257), "wrong_length"],
    ["masterPassword", "pass\u3000word", "wrong_characters"],
    ["masterPassword", "密", "wrong_characters"],
    ["shipDate", "2017-03-01", "wrong_characters"],
    ["shipDate", "201703", "wrong_length"],
    ["shipDate", "20230229", "not_a_date"],
    ["shipDate", "20171301", "not_a_date"],
    ["planCode", "a".repeat(33), "wrong_length"],
    ["planCode", "プラン", "wrong_characters"],
    ["deliveryCode", "ABCDEFGHIJK", "wrong_length"],
    ["deliveryCode", "AB-1", "wrong_characters"],
  ])("%s %j: %s", (field, value, problem) => {
    expect(problems({ ...newLine, [field]: value })).toContain(`${field}: ${problem}`);
  });

  it.each<[string, unknown, string]>([
    ["reserveNumber", "110120123", "wrong_length"],
    ["reserveNumber", "11-0120123", "wrong_characters"],
    ["lastnameKanji", "", "blank"],
    ["lastnameKanji", "\u{20bb7}田", "notInWindows31J at 0"],
    ["lastnameKanji", "山\u3000田", "spaceInside at 1"],
    ["firstnameKanji", "太郎A", "halfWidth at 2"],
    ["lastnameZenKana", "やマダ", "hiragana at 0"],
    ["firstnameZenKana", "タﾛウ", "halfWidthKana at 1"],
    ["lastnameKanji", "山".repeat(51), "wrong_length"],
    ["lastnameKanji", "山".repeat(48), "wrong_length"],
    ["lastnameZenKana", "ヤ".repeat(47), "wrong_length"],
    ["gender", "X", "not_listed"],
    ["birthday", "19900230", "not_a_date"],
    ["birthday", "1990", "wrong_length"],
    ["firstnameKanji", undefined, "missing"],
    ["firstnameZenKana", undefined, "missing"],
    ["birthday", undefined, "missing"],
  ])("mnp.%s %j: %s", (field, value, problem) => {
    const request = { ...portedPerson, mnp: { ...mnp, [field]: value } };
    expect(problems(request)).toContain(`mnp.${field}: ${problem}`);
  });

  it.each(["reserveNumber", "lastnameKanji", "lastnameZenKana", "gender"])(
    "mnp without %s",
    (field) => {
      const found = problems({ ...portedPerson, mnp: { ...mnp, [field]: undefined } });
      expect(found.map((problem) => problem.split(":")[0])).toEqual([`mnp.${field}`]);
    },
  );

  it.each<[string, unknown, string]>([
    ["neither an old product number nor an old EID", {}, "reissue: exactly_one"],
    ["both", { oldProductNumber: "CD0009999999004", oldEid: OLD_EID }, "reissue: exactly_one"],
    [
      "a small letter",
      { oldProductNumber: "cD0009999999004" },
      "reissue.oldProductNumber: not_a_product_number",
    ],
    [
      "three letters",
      { oldProductNumber: "CDE009999999004" },
      "reissue.oldProductNumber: not_a_product_number",
    ],
    ["14 places", { oldProductNumber: "CD000999999900" }, "reissue.oldProductNumber: wrong_length"],
    ["the same EID", { oldEid: reissued.eid }, "reissue.oldEid: same_as_eid"],
    ["31 digits", { oldEid: OLD_EID.slice(1) }, "reissue.oldEid: wrong_length"],
  ])("reissue with %s", (_what, reissue, problem) => {
    expect(problems({ ...reissued, reissue })).toContain(problem);
  });

  it("has an object of another kind of request", () => {
    expect(problems({ ...newLine, mnp })).toEqual(["mnp: not_of_this_kind"]);
    expect(problems({ ...portedPerson, reissue: reissued.reissue })).toEqual([
      "reissue: not_of_this_kind",
    ]);
  });

  it("has a field that the document does not have, authKey among them", () => {
    expect(problems({ ...newLine, comment: "x" })).toHaveLength(1);
    expect(problems({ ...newLine, authKey: "x" })).toHaveLength(1);
    expect(problems({ ...portedPerson, mnp: { ...mnp, name: "x" } })).toHaveLength(1);
  });

  it("has values that are no text", () => {
    for (const value of [8011112222, null, true, ["08011112222"]]) {
      expect(problems({ ...newLine, account: value })).toHaveLength(1);
    }
  });

  it("never quotes what was given", () => {
    const request = {
      ...portedPerson,
      masterPassword: "sécret-pass",
      mnp: { ...mnp, lastnameKanji: "\u{20bb7}田secret" },
    };
    expect(problems(request).join()).not.toMatch(/cret|田/);
  });
});
