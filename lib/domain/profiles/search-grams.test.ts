import { describe, expect, it } from "vitest";
import { fold, queryGrams, searchGrams } from "@/lib/domain/profiles/search-grams";

describe("fold", () => {
  it.each([
    ["自販機 渋谷 Ａ－１２", "自販機渋谷a12"],
    ["ﾌﾞｯﾘｭｳｾﾝﾀｰ", "ぶっりゅうせんたー"],
    ["ブツリュウ", "ぶつりゅう"],
    ["か\u3099", "が"],
    ["090-1234-5678", "09012345678"],
    ["０９０　１２３４　５６７８", "09012345678"],
    ["013aaa0025", "013aaa0025"],
    ["013AAA0025", "013aaa0025"],
    ["ヴ", "ゔ"],
    ["a\u0000b\tc\nd", "abcd"],
    ["― ‐ −", ""],
  ])("writes %j as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("searchGrams", () => {
  it("holds the texts themselves, then each sign and each pair of neighbours once", () => {
    expect(searchGrams(["渋谷", null, "A1A"])).toEqual([
      "渋谷\na1a",
      "渋",
      "渋谷",
      "谷",
      "a",
      "a1",
      "1",
      "1a",
    ]);
  });

  it("pairs no end of one text with the beginning of the next", () => {
    expect(searchGrams(["12", "34"])).not.toContain("23");
  });

  it("keeps characters outside the basic plane whole", () => {
    expect(searchGrams(["𠮷野"])).toEqual(["𠮷野", "𠮷", "𠮷野", "野"]);
  });

  it("is empty for nothing", () => {
    expect(searchGrams([null, "", " "])).toEqual([]);
  });
});

describe("queryGrams", () => {
  it.each([
    ["渋谷区", ["渋谷", "谷区"]],
    ["渋", ["渋"]],
    ["aaa", ["aa"]],
    ["96 015", ["96", "60", "01", "15"]],
    [" - ", []],
  ])("of %j are %j", (text, grams) => {
    expect(queryGrams(text)).toEqual(grams);
  });
});
