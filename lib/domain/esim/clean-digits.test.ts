import { describe, expect, it } from "vitest";
import { cleanDigits } from "@/lib/domain/esim/clean-digits";

describe("a number as it is dictated or copied", () => {
  it.each([
    ["11-0120-1234", "1101201234"],
    ["１１０１２０１２３４", "1101201234"],
    ["１１ー０１２０ー１２３４", "1101201234"],
    ["11 0120\u30001234", "1101201234"],
    ["1101201234\n", "1101201234"],
  ])("%j → %s", (text, value) => {
    expect(cleanDigits(text)).toEqual({ value, cleaned: true });
  });

  it.each(["1101201234", "", "11012O1234"])("%j is left alone", (text) => {
    expect(cleanDigits(text)).toEqual({ value: text, cleaned: false });
  });
});
