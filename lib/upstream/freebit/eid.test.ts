import { describe, expect, it } from "vitest";
import { cleanEid, eidChecks, groupEid } from "@/lib/upstream/freebit/eid";

// The EID of GSMA's test specifications (SGP.23), whose check digits are right.
const EID = "89049032123451234512345678901235";

describe("check digits of an EID", () => {
  it.each([EID, `${"0".repeat(31)}1`, `${"0".repeat(30)}98`])("hold for %s", (eid) => {
    expect(eidChecks(eid)).toBe(true);
  });

  it.each([
    ["the document's sample", "11112222333344445555666677778888"],
    ["two digits exchanged", "89049032123451234512345678901253"],
    ["a digit too few", EID.slice(1)],
    ["a letter", `${EID.slice(0, 31)}A`],
    ["full-width digits", "８".repeat(32)],
    ["nothing", ""],
  ])("do not hold for %s", (_what, eid) => {
    expect(eidChecks(eid)).toBe(false);
  });
});

describe("a pasted EID", () => {
  it.each([
    ["8904 9032 1234 5123 4512 3456 7890 1235"],
    ["8904-9032-1234-5123-4512-3456-7890-1235"],
    [`EID:${EID}`],
    [`eid: ${EID}`],
    [`EID ${EID}`],
    [`ＥＩＤ：${EID}`],
    [`\u3000${EID}\r\n`],
    [`\u200b${EID}`],
    ["８９０４９０３２１２３４５１２３４５１２３４５６７８９０１２３５"],
    ["8904\u22129032\u20101234ー5123\u30004512\t3456\u00a07890\u20131235"],
  ])("%j is cleaned", (pasted) => {
    expect(cleanEid(pasted)).toEqual({ eid: EID, cleaned: true });
  });

  it("that is clean stays as it is, and so does what is typed so far", () => {
    expect(cleanEid(EID)).toEqual({ eid: EID, cleaned: false });
    expect(cleanEid("8904")).toEqual({ eid: "8904", cleaned: false });
    expect(cleanEid("")).toEqual({ eid: "", cleaned: false });
  });

  it("keeps what is wrong in it, for the check to name", () => {
    expect(cleanEid("8904 O032")).toEqual({ eid: "8904O032", cleaned: true });
  });

  it.each(["8981120000000830180", "8981 1200 0000 0830 1801"])("%s is named an ICCID", (pasted) => {
    expect(cleanEid(pasted).looksLike).toBe("iccid");
  });

  it.each(["890490321234512345", "890490321234512345123", "8881120000000830180", EID])(
    "%s is named none",
    (pasted) => {
      expect(cleanEid(pasted)).not.toHaveProperty("looksLike");
    },
  );

  it("that is an LPA string is named so and left as it came", () => {
    const lpa = "LPA:1$smdp.example.com$ABCD-1234";
    expect(cleanEid(lpa)).toEqual({ eid: lpa, cleaned: false, looksLike: "lpa" });
    expect(cleanEid(` lpa:1$x$y`)).toMatchObject({ looksLike: "lpa" });
    // As a person copies it from where the QR code is not shown.
    expect(cleanEid("1$smdp.example.com$ABCD-1234")).toMatchObject({ looksLike: "lpa" });
  });
});

describe("groups for reading aloud", () => {
  it("are eight of four", () => {
    expect(groupEid(EID)).toEqual(["8904", "9032", "1234", "5123", "4512", "3456", "7890", "1235"]);
  });

  it("of an EID that is not whole end early", () => {
    expect(groupEid("890490")).toEqual(["8904", "90"]);
    expect(groupEid("")).toEqual([]);
  });
});
