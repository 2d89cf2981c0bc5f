import { describe, expect, it } from "vitest";
import { cleanEidInput, eidWarning, isEid, readAloud } from "@/lib/domain/esim/eid-help";

const EXAMPLE = "11112222333344445555666677778888";
// As a number it leaves 1 when divided by 97.
const CHECKS = "89001012012341234012345678901224";

describe("an EID as it is pasted", () => {
  it.each([
    ["1111 2222 3333 4444 5555 6666 7777 8888", EXAMPLE],
    ["1111-2222-3333-4444-5555-6666-7777-8888", EXAMPLE],
    [`EID: ${EXAMPLE}`, EXAMPLE],
    [`eid:${EXAMPLE}`, EXAMPLE],
    [`ＥＩＤ：${EXAMPLE}`, EXAMPLE],
    ["１１１１２２２２３３３３４４４４５５５５６６６６７７７７８８８８", EXAMPLE],
    [`\u200b${EXAMPLE} `, EXAMPLE],
  ])("%j is cleaned", (text, value) => {
    expect(cleanEidInput(text)).toEqual({ value, cleaned: true });
  });

  it("is left alone when there is nothing to clean", () => {
    expect(cleanEidInput(EXAMPLE)).toEqual({ value: EXAMPLE, cleaned: false });
    expect(cleanEidInput("")).toEqual({ value: "", cleaned: false });
  });

  it("that is the number of a SIM card is named as what it is", () => {
    expect(cleanEidInput("8981 1000 1234 5678 901")).toEqual({
      value: "8981100012345678901",
      cleaned: true,
      looksLike: "iccid",
    });
  });

  it("that is an activation code is named as what it is, and left as it came", () => {
    const code = "LPA:1$rsp.example.com$ABCD-1234";
    expect(cleanEidInput(code)).toEqual({ value: code, cleaned: false, looksLike: "lpa" });
  });
});

describe("check digits", () => {
  it("that hold need no word", () => {
    expect(eidWarning(CHECKS)).toBeNull();
  });

  it("that do not hold are a warning, on the document's own example", () => {
    expect(eidWarning(EXAMPLE)).toBe("eidCheckDigits");
    expect(eidWarning(CHECKS.replace(/4$/, "5"))).toBe("eidCheckDigits");
  });

  it.each(["", "1111", EXAMPLE.slice(1), `${EXAMPLE}1`, EXAMPLE.replace("1", "x")])(
    "nothing is said of what is no whole EID: %j",
    (eid) => {
      expect(eidWarning(eid)).toBeNull();
    },
  );
});

describe("reading aloud", () => {
  it("goes by eight groups of four", () => {
    const groups = ["1111", "2222", "3333", "4444", "5555", "6666", "7777", "8888"];
    expect(readAloud(EXAMPLE)).toEqual(groups);
    expect(readAloud("111122")).toEqual(["1111", "22"]);
    expect(readAloud("")).toEqual([]);
    expect(readAloud("1.11112E+31")).toEqual(["1.11112E+31"]);
  });
});

it("is told from every other number that the desk knows a line by", () => {
  expect(isEid("11112222333344445555666677778888")).toBe(true);
  for (const other of ["440130000096015", "02001234567890", "8981100000000000000", "K-1", ""]) {
    expect(isEid(other)).toBe(false);
  }
});
