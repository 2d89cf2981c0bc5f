import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isKanjiName, isKatakanaName } from "@/lib/sandbox/freebit/request/character-rules";

const LAST_CODE_POINT = 0x10ffff;

function allowed(rule: (text: string, isCorporate: boolean) => boolean): number[] {
  const found: number[] = [];
  for (let code = 0; code <= LAST_CODE_POINT; code += 1) {
    if (rule(String.fromCodePoint(code), false)) found.push(code);
  }
  return found;
}

test("of all code points, kanji fields take what CPython's cp932 decodes from two bytes", () => {
  const codes = allowed(isKanjiName);
  // 7,326 with the full-width space, which has a rule of its own.
  expect(codes).toHaveLength(7325);
  // Made with Python: the decimal code points, private use and U+3000 left out, joined by commas.
  expect(createHash("sha256").update(codes.join(",")).digest("hex")).toBe(
    "2831fddeb37479e83a825a2f9da46b4504e9518325fabbabab90c3a46a07d951",
  );
});

test("of all code points, katakana fields take the document's ranges", () => {
  const codes = allowed(isKatakanaName);
  expect(codes).toHaveLength(10 + 26 + 79 + 3);
  const edges = [0xff10, 0xff19, 0xff21, 0xff3a, 0x30a1, 0x30ef, 0x30f3, 0x30f4, 0x30fc];
  for (const code of edges) expect(codes).toContain(code);
  for (const code of [0xff0f, 0xff1a, 0xff20, 0xff3b, 0x30a0, 0x30f0, 0x30f2, 0x30f5, 0x30fb]) {
    expect(codes).not.toContain(code);
  }
});
