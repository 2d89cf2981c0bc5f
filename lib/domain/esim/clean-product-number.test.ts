import { describe, expect, it } from "vitest";
import { cleanProductNumber } from "@/lib/domain/esim/clean-product-number";

/** The document's example of a reissue from a physical SIM. */
const NUMBER = "CD0009999999004";

describe("a product number as it is pasted", () => {
  it.each([
    ["CD 0009 9999 99004"],
    ["CD-0009999999004"],
    ["cd0009999999004"],
    ["ＣＤ０００９９９９９９９００４"],
    ["ｃｄ\u22120009999999004\r\n"],
    ["\u200bCD0009999999004\u3000"],
    ["CDー0009999999004"],
  ])("%j is cleaned", (text) => {
    expect(cleanProductNumber(text)).toEqual({ value: NUMBER, cleaned: true });
  });

  it("is left alone when there is nothing to clean, and keeps what is wrong in it", () => {
    expect(cleanProductNumber(NUMBER)).toEqual({ value: NUMBER, cleaned: false });
    expect(cleanProductNumber("")).toEqual({ value: "", cleaned: false });
    expect(cleanProductNumber("cd:00099")).toEqual({ value: "CD:00099", cleaned: true });
  });
});
