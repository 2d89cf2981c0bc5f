import { describe, expect, it } from "vitest";
import { ageOn, inWareki, parseBirthday } from "@/lib/domain/esim/birthday-help";

describe("a birthday as it is typed", () => {
  it.each([
    ["1990/1/1", "19900101"],
    ["1990/01/01", "19900101"],
    ["1990-01-01", "19900101"],
    ["1990.1.1", "19900101"],
    ["19900101", "19900101"],
    ["1990年1月1日", "19900101"],
    ["1990年 1月 1日", "19900101"],
    ["１９９０／０１／０１", "19900101"],
    ["１９９０年１月１日生まれ", "19900101"],
    ["1990‐1‐1", "19900101"],
    ["1990−1−1", "19900101"],
    [" 1990/1/1 ", "19900101"],
    ["2000/2/29", "20000229"],
    ["昭和60年4月1日", "19850401"],
    ["昭和６０年４月１日", "19850401"],
    ["昭和 60 年 4 月 1 日生", "19850401"],
    ["昭和60.4.1", "19850401"],
    ["昭60.4.1", "19850401"],
    ["S60.4.1", "19850401"],
    ["s60.4.1", "19850401"],
    ["Ｓ６０．４．１", "19850401"],
    ["S60/4/1", "19850401"],
    ["S60-04-01", "19850401"],
    ["S600401", "19850401"],
    ["昭和600401", "19850401"],
    ["平成元年1月8日", "19890108"],
    ["平成1年1月8日", "19890108"],
    ["H1.1.8", "19890108"],
    ["H元.1.8", "19890108"],
    ["平31.4.30", "20190430"],
    ["令和元年5月1日", "20190501"],
    ["R2.2.29", "20200229"],
    ["㍻2年1月1日", "19900101"],
    ["大正15年12月24日", "19261224"],
    ["T1.7.30", "19120730"],
    ["明治33年1月1日", "19000101"],
    ["M45.7.29", "19120729"],
  ])("%s is %s", (text, digits) => {
    expect(parseBirthday(text)).toEqual({ digits });
  });

  it.each(["", "  ", "\u3000", "\u200b"])("blank is nothing: %j", (text) => {
    expect(parseBirthday(text)).toBeNull();
  });

  it.each([
    "90/1/1",
    "1990",
    "1990/1",
    "1990年1月",
    "199001",
    "1990010",
    "199001011",
    "01/01/1990",
    "昭和60年",
    "昭和600年4月1日",
    "昭和1985年4月1日",
    "元年4月1日",
    "X60.4.1",
    "S",
    "来年",
    "1990/a/1",
    "1990/1/1/1",
  ])("%s cannot be read", (text) => {
    expect(parseBirthday(text)).toEqual({ problem: "birthdayUnreadable" });
  });

  it.each([
    "1990/2/29",
    "19900230",
    "1990/13/1",
    "1990/0/1",
    "1990/1/0",
    "1900/2/29",
    "2000/4/31",
    "昭和60年2月29日",
    "H2.6.31",
  ])("%s is a day that does not exist", (text) => {
    expect(parseBirthday(text)).toEqual({ problem: "noSuchDay" });
  });
});

/** A field message, taken apart. */
function message(text: string) {
  const parsed = parseBirthday(text);
  const [key, query] = parsed && "problem" in parsed ? parsed.problem.split("?") : [];
  return { key, ...Object.fromEntries(new URLSearchParams(query)) };
}

describe("the bounds of the eras, to the day", () => {
  it.each([
    ["明治45年7月29日", "19120729"],
    ["大正元年7月30日", "19120730"],
    ["大正15年12月24日", "19261224"],
    ["昭和元年12月25日", "19261225"],
    ["昭和64年1月7日", "19890107"],
    ["平成元年1月8日", "19890108"],
    ["平成31年4月30日", "20190430"],
    ["令和元年5月1日", "20190501"],
    ["令和8年11月22日", "20261122"],
  ])("%s is inside: %s", (text, digits) => {
    expect(parseBirthday(text)).toEqual({ digits });
  });

  const meiji = { era: "明治", first: "1868/01/25", last: "1912/07/29" };
  const taisho = { era: "大正", first: "1912/07/30", last: "1926/12/24" };
  const showa = { era: "昭和", first: "1926/12/25", last: "1989/01/07" };
  const heisei = { era: "平成", first: "1989/01/08", last: "2019/04/30" };
  const reiwa = { era: "令和", first: "2019/05/01", last: "open" };
  it.each([
    ["明治元年1月24日", meiji],
    ["明治45年7月30日", meiji],
    ["明治46年1月1日", meiji],
    ["大正元年7月29日", taisho],
    ["大正15年12月25日", taisho],
    ["大正16年1月1日", taisho],
    ["昭和元年12月24日", showa],
    ["昭和0年12月25日", showa],
    ["昭和64年1月8日", showa],
    ["S65.1.1", showa],
    ["平成元年1月7日", heisei],
    ["平成31年5月1日", heisei],
    ["H32.1.1", heisei],
    ["令和元年4月30日", reiwa],
  ])("%s is outside, and the sentence tells how far the era goes", (text, bounds) => {
    expect(message(text)).toEqual({ key: "birthdayOutsideEra", ...bounds });
  });

  it("before 1873 an era's days are of the old calendar: nobody born then asks for a number", () => {
    expect(parseBirthday("明治5年12月2日")).toEqual({ problem: "birthdayTooOld" });
    expect(parseBirthday("明治元年10月1日")).toEqual({ problem: "birthdayTooOld" });
    expect(parseBirthday("明治6年1月1日")).toEqual({ digits: "18730101" });
  });
});

describe("the same day by its era", () => {
  it.each([
    ["18730101", "meiji", 6, 1, 1],
    ["19120729", "meiji", 45, 7, 29],
    ["19120730", "taisho", 1, 7, 30],
    ["19261224", "taisho", 15, 12, 24],
    ["19261225", "showa", 1, 12, 25],
    ["19850401", "showa", 60, 4, 1],
    ["19890107", "showa", 64, 1, 7],
    ["19890108", "heisei", 1, 1, 8],
    ["19900101", "heisei", 2, 1, 1],
    ["20190430", "heisei", 31, 4, 30],
    ["20190501", "reiwa", 1, 5, 1],
    ["20261122", "reiwa", 8, 11, 22],
  ])("%s is %s %i", (digits, era, year, month, day) => {
    expect(inWareki(digits)).toEqual({ era, year, month, day });
  });

  it.each(["18721231", "18680124", "19900230", "1990", "", "1990/1/1"])("%j has none", (digits) => {
    expect(inWareki(digits)).toBeNull();
  });
});

describe("the age on a day", () => {
  it.each([
    ["19900101", "2026-11-22", 36],
    ["19901122", "2026-11-22", 36],
    ["19901123", "2026-11-22", 35],
    ["20261122", "2026-11-22", 0],
    ["20251123", "2026-11-22", 0],
    ["20000229", "2026-02-28", 25],
    ["20000229", "2026-03-01", 26],
    ["20000229", "2028-02-29", 28],
    ["19000101", "2026-11-22", 126],
  ])("born on %s, on %s: %i", (digits, today, age) => {
    expect(ageOn(digits, today)).toBe(age);
  });

  it.each(["20261123", "20270101", "19900230", "", "abc"])("%j has none", (digits) => {
    expect(ageOn(digits, "2026-11-22")).toBeNull();
  });
});
