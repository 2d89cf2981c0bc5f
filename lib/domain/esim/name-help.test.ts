import { describe, expect, it } from "vitest";
import { kanaFieldText, nameHelp, namePieces, visibleText } from "@/lib/domain/esim/name-help";

const person = { corporate: false };
const corporation = { corporate: true };

/** The first places, the characters, and the keys of their messages. */
function found(help: ReturnType<typeof nameHelp>) {
  return help.problems.map(({ index, characters, message }) => [
    index,
    characters,
    message.split("?")[0],
  ]);
}

describe("help with a name while it is typed", () => {
  it("has nothing to say of the document's examples", () => {
    const kanji = nameHelp("mnp.lastnameKanji", "山田", { ...person, otherHalf: "太郎" });
    expect(kanji).toEqual({
      problems: [],
      offer: null,
      length: { length: 5, most: 50, fits: true },
    });
    expect(nameHelp("mnp.firstnameZenKana", "タロウ", person).problems).toEqual([]);
    const firm = nameHelp("mnp.lastnameKanji", "フリービット\u3000株式会社", corporation);
    expect(firm).toMatchObject({ problems: [], offer: null, length: { length: 11 } });
  });

  it("names the character, its place, the reason and what to write, and offers the whole text", () => {
    const help = nameHelp("mnp.firstnameKanji", "\u{20bb7}郎", person);
    const message = new URLSearchParams(help.problems[0]?.message.split("?")[1]);
    expect(found(help)).toEqual([[0, "\u{20bb7}", "character_notInWindows31J"]]);
    expect(Object.fromEntries(message)).toEqual({
      run: "one",
      place: "1",
      last: "1",
      character: "\u{20bb7}",
      code: "U+20BB7",
      fix: "replace",
      suggestion: "吉",
    });
    expect(help.offer).toBe("吉郎");
  });

  it.each([
    ["mnp.lastnameKanji", "ﾔﾏ田", "ヤマ田"],
    ["mnp.lastnameKanji", "山田 ", "山田"],
    ["mnp.firstnameKanji", "か\u3099", "が"],
    ["mnp.lastnameZenKana", "やまだ", "ヤマダ"],
    ["mnp.lastnameZenKana", "ﾔﾏﾀﾞ", "ヤマダ"],
    ["mnp.firstnameZenKana", "ヨシロヲ", "ヨシロオ"],
    ["mnp.firstnameZenKana", "太郎", null],
    ["mnp.firstnameKanji", "山😀", null],
  ] as const)("%s: %s is offered as %s", (path, text, offer) => {
    expect(nameHelp(path, text, person).offer).toBe(offer);
  });

  it("knows that a space inside is a corporation's alone", () => {
    expect(found(nameHelp("mnp.lastnameKanji", "山\u3000田", person))).toEqual([
      [1, "\u3000", "character_spaceInside"],
    ]);
    expect(nameHelp("mnp.lastnameKanji", "フリー ビット", corporation).offer).toBe(
      "フリー\u3000ビット",
    );
  });
});

describe("the joined length", () => {
  it.each([
    ["mnp.lastnameKanji", "山".repeat(25), "川".repeat(24), 50, true],
    ["mnp.lastnameKanji", "山".repeat(25), "川".repeat(25), 51, false],
    ["mnp.firstnameKanji", "川".repeat(24), "山".repeat(25), 50, true],
    ["mnp.firstnameZenKana", "ア".repeat(25), "イ".repeat(25), 51, false],
    ["mnp.lastnameZenKana", "ア".repeat(50), "", 50, true],
    ["mnp.lastnameZenKana", "ア".repeat(51), "", 51, false],
  ] as const)("of %s", (path, text, otherHalf, length, fits) => {
    const help = nameHelp(path, text, { ...person, otherHalf });
    expect(help.length).toEqual({ length, most: 50, fits });
  });

  it("of a corporation is its one name's, whatever else is filled in", () => {
    const help = nameHelp("mnp.lastnameKanji", "社".repeat(50), {
      ...corporation,
      otherHalf: "太郎",
    });
    expect(help.length).toEqual({ length: 50, most: 50, fits: true });
  });
});

describe("a name with its refused characters marked", () => {
  it("is cut at them, by code points, neighbours of one cause together", () => {
    const text = "山\u{20bb7}田Ab";
    const { problems } = nameHelp("mnp.lastnameKanji", text, person);
    expect(namePieces(text, problems)).toEqual([
      { text: "山", wrong: false, index: 0 },
      { text: "\u{20bb7}", wrong: true, index: 1 },
      { text: "田", wrong: false, index: 2 },
      { text: "Ab", wrong: true, index: 3 },
    ]);
  });

  it("parts neighbours of different causes", () => {
    const { problems } = nameHelp("mnp.lastnameZenKana", "ﾔヲ", person);
    expect(namePieces("ﾔヲ", problems)).toEqual([
      { text: "ﾔ", wrong: true, index: 0 },
      { text: "ヲ", wrong: true, index: 1 },
    ]);
  });

  it("stays in one piece when all is well", () => {
    expect(namePieces("山田", [])).toEqual([{ text: "山田", wrong: false, index: 0 }]);
    expect(namePieces("", [])).toEqual([]);
  });

  it.each([
    ["山 田", "山␣田"],
    ["山\u3000田", "山□田"],
    ["山\u200b田", "山<U+200B>田"],
    ["山\u00a0田\t", "山<U+00A0>田<U+0009>"],
    ["葛\u{e0100}", "葛<U+E0100>"],
    ["山田", "山田"],
  ])("shows what cannot be seen: %j", (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

describe("a reading as a kana field takes it", () => {
  it.each([
    ["やまだ", "ヤマダ"],
    ["さいとう", "サイトウ"],
    ["かをり", "カオリ"],
    ["ヴぁん", "ヴァン"],
    ["ヤマダ", "ヤマダ"],
    ["", ""],
  ])("%s → %s", (reading, text) => {
    expect(kanaFieldText(reading, person)).toBe(text);
  });

  it("keeps a full-width space within a corporation's name, and leaves it out of a person's", () => {
    expect(kanaFieldText("ふりーびっと\u3000かぶしき", corporation)).toBe(
      "フリービット\u3000カブシキ",
    );
    expect(kanaFieldText("ふりーびっと かぶしき", corporation)).toBe("フリービット\u3000カブシキ");
    expect(kanaFieldText("やまだ\u3000", person)).toBe("ヤマダ");
    expect(kanaFieldText("やまだ たろう", person)).toBe("ヤマダタロウ");
  });
});
