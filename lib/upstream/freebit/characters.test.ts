import { describe, expect, it } from "vitest";
import {
  checkKanji,
  checkKatakana,
  normalizeName,
  offerKanji,
  offerKatakana,
} from "@/lib/upstream/freebit/characters";
import { KANJI_TWINS, KATAKANA_TWINS } from "@/lib/upstream/freebit/twins";

const person = { corporate: false };
const corporation = { corporate: true };

describe("names of the document's examples", () => {
  it("are taken", () => {
    expect(checkKanji("山田", person)).toEqual([]);
    expect(checkKanji("太郎", person)).toEqual([]);
    expect(checkKatakana("ヤマダ", person)).toEqual([]);
    expect(checkKatakana("タロウ", person)).toEqual([]);
  });

  it("of a corporation are taken with U+3000, and refused with the half-width space that is printed", () => {
    expect(checkKanji("フリービット\u3000株式会社", corporation)).toEqual([]);
    expect(checkKatakana("フリービット\u3000カブシキカイシャ", corporation)).toEqual([]);
    const problem = { index: 6, character: " ", reason: "halfWidthSpace", suggestion: "\u3000" };
    expect(checkKanji("フリービット 株式会社", corporation)).toEqual([problem]);
    expect(checkKatakana("フリービット カブシキカイシャ", corporation)).toEqual([problem]);
  });

  it("none at all has no wrong character", () => {
    expect(checkKanji("", person)).toEqual([]);
    expect(checkKatakana("", corporation)).toEqual([]);
  });
});

describe("a full-width space", () => {
  it("inside is a corporation's alone", () => {
    expect(checkKanji("山田\u3000太郎", corporation)).toEqual([]);
    expect(checkKanji("山田\u3000太郎", person)).toEqual([
      { index: 2, character: "\u3000", reason: "spaceInside" },
    ]);
    expect(checkKatakana("ア\u3000\u3000イ", corporation)).toEqual([]);
    expect(checkKatakana("ア\u3000イ", person)).toEqual([
      { index: 1, character: "\u3000", reason: "spaceInside" },
    ]);
  });

  it.each([person, corporation])("at an edge is nobody's: %o", (kind) => {
    for (const check of [checkKanji, checkKatakana]) {
      expect(check("\u3000\u3000アイ\u3000", kind)).toEqual([
        { index: 0, character: "\u3000", reason: "spaceAtEdge", suggestion: "" },
        { index: 1, character: "\u3000", reason: "spaceAtEdge", suggestion: "" },
        { index: 4, character: "\u3000", reason: "spaceAtEdge", suggestion: "" },
      ]);
      expect(check("\u3000", kind)).toEqual([
        { index: 0, character: "\u3000", reason: "spaceAtEdge", suggestion: "" },
      ]);
    }
  });
});

type Row = [text: string, index: number, reason: string, suggestion: string | undefined];

describe("a refused character of a kanji name is told by its place, its reason and what to write", () => {
  it.each<Row>([
    ["山田 ", 2, "halfWidthSpace", ""],
    ["山 田", 1, "halfWidthSpace", undefined],
    ["山\u00a0田", 1, "otherSpace", undefined],
    ["山田\t", 2, "otherSpace", ""],
    ["山\u200b田", 1, "invisible", ""],
    ["\ufeff山田", 0, "invisible", ""],
    ["葛\u{e0100}城", 1, "invisible", ""],
    ["山\u0000田", 1, "invisible", ""],
    ["山A田", 1, "halfWidth", "Ａ"],
    ["山田a", 2, "halfWidth", "ａ"],
    ["7山田", 0, "halfWidth", "７"],
    ["山(田", 1, "halfWidth", "（"],
    ["山-田", 1, "halfWidth", "－"],
    ["山ｱ田", 1, "halfWidthKana", "ア"],
    ["山ｰ田", 1, "halfWidthKana", "ー"],
    ["山･田", 1, "halfWidthKana", "・"],
    ["か\u3099", 1, "combiningMark", undefined],
    ["山\ue000田", 1, "privateUse", undefined],
    ["\u{20bb7}野", 0, "notInWindows31J", "吉"],
    ["田\u{20bb7}", 1, "notInWindows31J", "吉"],
    ["\u525d", 0, "notInWindows31J", "\u5265"],
    ["\u5861", 0, "notInWindows31J", "\u586b"],
    ["\u9830", 0, "notInWindows31J", "\u982c"],
    ["\u{20b9f}", 0, "notInWindows31J", "\u53f1"],
    ["鷗", 0, "notInWindows31J", "鴎"],
    ["\u301c", 0, "notInWindows31J", "\uff5e"],
    ["\u2212", 0, "notInWindows31J", "\uff0d"],
    ["\u2016", 0, "notInWindows31J", "\u2225"],
    ["\u00a2", 0, "notInWindows31J", "\uffe0"],
    ["\u00a3", 0, "notInWindows31J", "\uffe1"],
    ["\u00ac", 0, "notInWindows31J", "\uffe2"],
    ["\u2014", 0, "notInWindows31J", "\u2015"],
    ["\u2fbc橋", 0, "notInWindows31J", "高"],
    ["山😀", 1, "notInWindows31J", undefined],
    ["山\ud842", 1, "notInWindows31J", undefined],
    ["金\uac00", 1, "notInWindows31J", undefined],
  ])("%j", (text, index, reason, suggestion) => {
    const character = [...text][index];
    const problem = { index, character, reason };
    expect(checkKanji(text, person)).toEqual([
      suggestion === undefined ? problem : { ...problem, suggestion },
    ]);
  });

  it.each([...KANJI_TWINS])("%s has the twin %s", (character, twin) => {
    expect(checkKanji(character, person)).toMatchObject([{ suggestion: twin }]);
  });

  it("counts code points, not UTF-16 units", () => {
    expect(checkKanji("\u{20bb7}\u{20bb7}A", person).map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});

describe("a refused character of a katakana name is told by its place, its reason and what to write", () => {
  it.each<Row>([
    ["ヤマ ", 2, "halfWidthSpace", ""],
    ["ヤ マ", 1, "halfWidthSpace", undefined],
    ["ヤ\u2003マ", 1, "otherSpace", undefined],
    ["ヤ\u200dマ", 1, "invisible", ""],
    ["ヤa", 1, "halfWidth", "Ａ"],
    ["ヤ9", 1, "halfWidth", "９"],
    ["ヤ-マ", 1, "halfWidth", "ー"],
    ["-ヤマ", 0, "halfWidth", undefined],
    ["ヤ&マ", 1, "halfWidth", undefined],
    ["ヤﾏダ", 1, "halfWidthKana", "マ"],
    ["ｦ", 0, "halfWidthKana", "オ"],
    ["ヤ･マ", 1, "halfWidthKana", undefined],
    ["やマ", 0, "hiragana", "ヤ"],
    ["ヤを", 1, "hiragana", "オ"],
    ["ゔ", 0, "hiragana", "ヴ"],
    ["ヤゝ", 1, "hiragana", undefined],
    ["山ダ", 0, "kanji", undefined],
    ["佐々", 1, "kanji", undefined],
    ["サ一バ", 1, "kanji", "ー"],
    ["ａ", 0, "lowerCase", "Ａ"],
    ["ヤ・マ", 1, "middleDot", undefined],
    ["ヲ", 0, "unusedKatakana", "オ"],
    ["ヰ", 0, "unusedKatakana", "イ"],
    ["ヱ", 0, "unusedKatakana", "エ"],
    ["ヵ", 0, "unusedKatakana", "カ"],
    ["ヶ", 0, "unusedKatakana", "ケ"],
    ["ヽ", 0, "unusedKatakana", undefined],
    ["ヤ－マ", 1, "notKatakana", "ー"],
    ["ヤ―マ", 1, "notKatakana", "ー"],
    ["ヤ\u2212マ", 1, "notKatakana", "ー"],
    ["Ⅱ", 0, "notKatakana", "ＩＩ"],
    ["ヤ゛", 1, "notKatakana", undefined],
    ["ヤ、", 1, "notKatakana", undefined],
  ])("%j", (text, index, reason, suggestion) => {
    const problems = checkKatakana(text, person);
    const character = [...text][index];
    const problem = { index, character, reason };
    expect(problems.filter((found) => found.index === index)).toEqual([
      suggestion === undefined ? problem : { ...problem, suggestion },
    ]);
    if (text !== "山ダ" && text !== "佐々") expect(problems).toHaveLength(1);
  });

  it.each([...KATAKANA_TWINS])("%s has the twin %s", (character, twin) => {
    expect(checkKatakana(character, person)).toMatchObject([{ suggestion: twin }]);
  });

  it("small kana, ヴ, ー, digits and capital letters are taken", () => {
    expect(checkKatakana("ァィゥェォッャュョヮヴー０９ＡＺ", person)).toEqual([]);
  });

  it("a half-width kana and its mark are suggested as one kana", () => {
    expect(checkKatakana("ｶﾞﾊﾟ", person)).toEqual([
      { index: 0, character: "ｶ", reason: "halfWidthKana", suggestion: "ガ" },
      { index: 1, character: "ﾞ", reason: "halfWidthKana", suggestion: "" },
      { index: 2, character: "ﾊ", reason: "halfWidthKana", suggestion: "パ" },
      { index: 3, character: "ﾟ", reason: "halfWidthKana", suggestion: "" },
    ]);
  });
});

describe("normalizing", () => {
  it("joins combining marks to the kana before them", () => {
    expect(normalizeName("か\u3099き\u3099は\u309a")).toBe("がぎぱ");
    expect(normalizeName("カ\u3099")).toBe("ガ");
  });

  it.each([
    ["half-width kana", "ｶﾞ"],
    ["hiragana", "やまだ"],
    ["spaces", " 山\u3000田 "],
    ["〜", "\u301c"],
    ["𠮷", "\u{20bb7}"],
    ["神 in the form of its own code point, which is in Windows-31J", "\ufa19"],
    ["Å, of which only the sign is in Windows-31J", "\u212b"],
    ["letters", "ａA"],
  ])("leaves %s", (_what, text) => {
    expect(normalizeName(text)).toBe(text);
  });
});

describe("an offer to convert", () => {
  it.each([
    ["ﾔﾏﾀﾞ", "ヤマダ"],
    ["ﾊﾟﾋﾟｰ", "パピー"],
    ["やまだ", "ヤマダ"],
    ["やまだ たろう", null],
    [" やまだ\u3000", "ヤマダ"],
    ["カ゛", "ガ"],
    ["か゛", "ガ"],
    ["か\u3099", "ガ"],
    ["かをり", "カオリ"],
    ["yamada1", "ＹＡＭＡＤＡ１"],
    ["らーめん", "ラーメン"],
    ["ラ−メン", "ラーメン"],
    ["ヤマダ", null],
    ["山田", null],
    ["ヤマダ・", null],
    ["", null],
    [" ", null],
  ])("of a person's katakana name: %j → %j", (text, expected) => {
    const offered = offerKatakana(text, person);
    // A space inside stays wrong: the rest is worth converting all the same.
    expect(offered).toBe(text === "やまだ たろう" ? "ヤマダ タロウ" : expected);
  });

  it.each([
    ["ﾌﾘｰﾋﾞｯﾄ", "フリービット"],
    ["\u{20bb7}田", "吉田"],
    ["山田 ", "山田"],
    ["ABCd1", "ＡＢＣｄ１"],
    ["A\u301cB", "Ａ～Ｂ"],
    ["か\u3099", "が"],
    ["葛\u{e0100}城", "葛城"],
    ["カﾞ", "ガ"],
    ["カ゛", null],
    ["山田", null],
    ["山😀", null],
    ["山 田", null],
    ["\u{20bb7}😀", "吉😀"],
  ])("of a person's kanji name: %j → %j", (text, expected) => {
    expect(offerKanji(text, person)).toBe(expected);
  });

  it("of a corporation's name makes a half-width space inside a full-width one, and trims the edges", () => {
    expect(offerKanji(" フリービット 株式会社 ", corporation)).toBe("フリービット\u3000株式会社");
    expect(offerKatakana("ふりーびっと ｶﾌﾞｼｷ", corporation)).toBe("フリービット\u3000カブシキ");
    expect(offerKanji("フリービット\u3000株式会社", corporation)).toBeNull();
  });
});
