import { afterAll, beforeEach, expect, test } from "vitest";
import { FreebitUnderTest, TRANSFER } from "@/lib/sandbox/testing/freebit";

const CORPORATE = {
  reserveNumber: "1101201235",
  lastnameKanji: "株式会社",
  lastnameZenKana: "カブシキカイシャ",
  gender: "C",
};

const freebit = await FreebitUnderTest.start();
afterAll(() => freebit.sandbox.stop());
beforeEach(async () => {
  await freebit.sandbox.control("POST", "reset");
});

function codeOf(mnp: unknown): Promise<unknown> {
  return freebit.codeOf({ ...TRANSFER, mnp });
}

test.each<[number, string, object]>([
  [307, "no reservation number", { reserveNumber: undefined }],
  [307, "a reservation number of 9 digits", { reserveNumber: "110120123" }],
  [307, "a reservation number with hyphens", { reserveNumber: "11-012-012" }],
  [253, "no last name", { lastnameKanji: undefined }],
  [253, "an empty last name", { lastnameKanji: "" }],
  [253, "a half-width space", { lastnameKanji: "山 田" }],
  [253, "a full-width space within a person's name", { lastnameKanji: "山　田" }],
  [253, "half-width letters", { lastnameKanji: "Yamada" }],
  [253, "half-width katakana", { lastnameKanji: "ﾔﾏﾀﾞ" }],
  [253, "a character outside Windows-31J", { lastnameKanji: "𠮷田" }],
  [253, "a combining mark", { lastnameKanji: "か\u3099" }],
  [253, "a wave dash", { lastnameKanji: "山〜田" }],
  [253, "a line feed", { lastnameKanji: "山\n田" }],
  [254, "no first name", { firstnameKanji: undefined }],
  [254, "an empty first name", { firstnameKanji: "" }],
  [254, "a first name with a space at its edge", { firstnameKanji: "太郎　" }],
  [254, "a first name outside Windows-31J", { firstnameKanji: "剝" }],
  [255, "no last name in katakana", { lastnameZenKana: undefined }],
  [255, "hiragana", { lastnameZenKana: "やまだ" }],
  [255, "kanji", { lastnameZenKana: "山田" }],
  [255, "half-width katakana as katakana", { lastnameZenKana: "ﾔﾏﾀﾞ" }],
  [255, "ヲ", { lastnameZenKana: "ヲカダ" }],
  [255, "ヶ", { lastnameZenKana: "ヶ" }],
  [255, "・", { lastnameZenKana: "ヤ・マ" }],
  [255, "full-width lower case", { lastnameZenKana: "ａ" }],
  [256, "no first name in katakana", { firstnameZenKana: undefined }],
  [256, "a first name in hiragana", { firstnameZenKana: "たろう" }],
  [257, "no gender", { gender: undefined }],
  [257, "another gender", { gender: "F" }],
  [258, "no birthday", { birthday: undefined }],
  [258, "a birthday that does not exist", { birthday: "19900230" }],
  [258, "a birthday with slashes", { birthday: "1990/1/1" }],
  [204, "a field that the document does not have", { email: "x" }],
])("%i for a person with %s", async (code, _case, change) => {
  expect(await codeOf({ ...TRANSFER.mnp, ...change })).toBe(code);
});

test.each<[number, string, object]>([
  [100, "no first names and no birthday", {}],
  [100, "first names and a birthday all the same", { ...TRANSFER.mnp, gender: "C" }],
  [100, "full-width spaces within", { lastnameKanji: "甲　乙　丙", lastnameZenKana: "コ　オ" }],
  [100, "characters of NEC and IBM", { lastnameKanji: "㈱髙﨑①Ⅰ" }],
  [100, "full-width letters and digits", { lastnameZenKana: "ＡＢＣ１２３ー" }],
  [253, "a full-width space in front", { lastnameKanji: "　株式会社" }],
  [253, "a full-width space behind", { lastnameKanji: "株式会社　" }],
  [253, "nothing but a full-width space", { lastnameKanji: "　" }],
  [255, "a full-width space in front of the katakana", { lastnameZenKana: "　カ" }],
  [255, "a full-width space behind the katakana", { lastnameZenKana: "カ　" }],
  [258, "a birthday that does not exist", { birthday: "00000000" }],
])("%i for a corporation with %s", async (code, _case, change) => {
  expect(await codeOf({ ...CORPORATE, ...change })).toBe(code);
});

test("a person's names and the space between them take 50 characters, counted as code points", async () => {
  const fits = { lastnameKanji: "髙".repeat(25), firstnameKanji: "髙".repeat(24) };
  const tooLong = { ...fits, firstnameKanji: "髙".repeat(25) };
  expect(await codeOf({ ...TRANSFER.mnp, ...tooLong })).toBe(253);
  expect(await codeOf({ ...TRANSFER.mnp, ...fits })).toBe(100);
});

test("so do they in katakana", async () => {
  const fits = { lastnameZenKana: "ヤ".repeat(25), firstnameZenKana: "ヤ".repeat(24) };
  const tooLong = { ...fits, lastnameZenKana: "ヤ".repeat(26) };
  expect(await codeOf({ ...TRANSFER.mnp, ...tooLong })).toBe(255);
  expect(await codeOf({ ...TRANSFER.mnp, ...fits })).toBe(100);
});

test("a corporation's name takes 50 characters of its own", async () => {
  expect(await codeOf({ ...CORPORATE, lastnameKanji: "髙".repeat(51) })).toBe(253);
  expect(await codeOf({ ...CORPORATE, lastnameZenKana: "ヤ".repeat(51) })).toBe(255);
  const fits = { lastnameKanji: "髙".repeat(50), lastnameZenKana: "ヤ".repeat(50) };
  expect(await codeOf({ ...CORPORATE, ...fits })).toBe(100);
});

test.each([[null], ["山田"], [[]]])("mnp as %j is an error of other parameters", async (mnp) => {
  expect(await codeOf(mnp)).toBe(204);
});
