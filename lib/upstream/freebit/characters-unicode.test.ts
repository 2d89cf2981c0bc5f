import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkKanji, checkKatakana } from "@/lib/upstream/freebit/characters";

const LAST_CODE_POINT = 0x10ffff;
const person = { corporate: false };
const corporation = { corporate: true };

/** `4E: 00-01 03` → 4E00, 4E01, 4E03. */
function readRanges(text: string): Set<number> {
  const members = new Set<number>();
  for (const line of text.split("\n").filter((row) => /^[0-9A-F]{2}:/.test(row))) {
    const [high = "", ...runs] = line.split(/:? /);
    for (const run of runs) {
      const [from = "", to = from] = run.split("-");
      const codePoint = (low: string) => Number.parseInt(high + low, 16);
      for (let c = codePoint(from); c <= codePoint(to); c += 1) members.add(c);
    }
  }
  return members;
}

const windows31J = readRanges(
  readFileSync(new URL("./testing/windows-31j.txt", import.meta.url), "utf8"),
);

/** The document's "Allowed Unicode ranges only", U+3000 apart. */
function isKatakanaField(codePoint: number): boolean {
  return (
    (codePoint >= 0xff10 && codePoint <= 0xff19) ||
    (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
    (codePoint >= 0x30a1 && codePoint <= 0x30ef) ||
    [0x30f3, 0x30f4, 0x30fc].includes(codePoint)
  );
}

/** The code points for which `holds` is false, as U+…, the first few. */
function exceptions(holds: (character: string, codePoint: number) => boolean): string[] {
  const found: string[] = [];
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT && found.length < 20; codePoint += 1) {
    if (holds(String.fromCodePoint(codePoint), codePoint)) continue;
    found.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`);
  }
  return found;
}

describe("the list that the tests are held against", () => {
  it("has 7,326 code points, U+3000 among them, and none of the half-width ones", () => {
    expect(windows31J.size).toBe(7326);
    expect(windows31J.has(0x3000)).toBe(true);
    for (const character of " !aZ~ｱﾝﾞ") {
      expect(windows31J.has(character.codePointAt(0) ?? 0)).toBe(false);
    }
  });

  it.each([..."髙﨑德栁彅濵靑瀨①Ⅰ㈱邉邊\ufa19\u212b～－∥￠￡￢―ー・々〆"])(
    "has %s",
    (character) => {
      expect(windows31J.has(character.codePointAt(0) ?? 0)).toBe(true);
    },
  );

  it.each([..."〜−‖¢£¬—𠮷剝塡頰𠮟"])("has no %s", (character) => {
    expect(windows31J.has(character.codePointAt(0) ?? 0)).toBe(false);
  });
});

describe("every code point of Unicode", () => {
  it.each([person, corporation])("between two kanji: %o", (kind) => {
    const wrong = exceptions((character, codePoint) => {
      const problems = checkKanji(`山${character}川`, kind);
      const allowed = codePoint === 0x3000 ? kind.corporate : windows31J.has(codePoint);
      if (allowed) return problems.length === 0;
      const [first, ...rest] = problems;
      return rest.length === 0 && first?.index === 1 && first.character === character;
    });
    expect(wrong).toEqual([]);
  });

  it.each([person, corporation])("between two katakana: %o", (kind) => {
    const wrong = exceptions((character, codePoint) => {
      const problems = checkKatakana(`ア${character}ア`, kind);
      const allowed = codePoint === 0x3000 ? kind.corporate : isKatakanaField(codePoint);
      if (allowed) return problems.length === 0;
      const [first, ...rest] = problems;
      return rest.length === 0 && first?.index === 1 && first.character === character;
    });
    expect(wrong).toEqual([]);
  });

  it("alone: what is suggested in its place may stand there", () => {
    const wrong = exceptions((character) =>
      [checkKanji, checkKatakana].every((check) =>
        check(character, person).every(
          ({ suggestion = "" }) => check(suggestion, person).length === 0,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
