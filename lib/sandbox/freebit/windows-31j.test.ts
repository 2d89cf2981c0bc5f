import { expect, test } from "vitest";
import { encodeWindows31J, fullWidthCharacters } from "@/lib/sandbox/freebit/windows-31j";

test.each([
  ["ASCII", 'R,"1"\r\n', "522c2231220d0a"],
  ["kana and kanji", "完了ー", "8aae97b9815b"],
  ["NEC's own characters", "①㈱", "8740878a"],
  ["IBM's characters in IBM's own places", "髙﨑", "fbfcfab1"],
  ["a wave dash in full width", "～", "8160"],
  ["a sign that has several places", "∵￢", "81e681ca"],
])("%s", (_case, text, bytes) => {
  expect(encodeWindows31J(text).toString("hex")).toBe(bytes);
});

test.each([["〜"], ["𠮷"], ["é"]])("%s cannot be written", (character) => {
  expect(() => encodeWindows31J(character)).toThrow("Windows-31J has no");
});

test("every full-width character is read back as itself", () => {
  const all = [...fullWidthCharacters].join("");
  expect(fullWidthCharacters.size).toBe(7326);
  expect(new TextDecoder("shift_jis").decode(encodeWindows31J(all))).toBe(all);
});
