import { describe, expect, it } from "vitest";
import { checkNameLength } from "@/lib/upstream/freebit/name-length";

const person = { corporate: false };
const corporation = { corporate: true };

describe("the length of a name", () => {
  it("of a person is last name, space and first name: 50 code points fit, 51 do not", () => {
    const last = "山".repeat(24);
    expect(checkNameLength({ last, first: "田".repeat(25) }, person)).toEqual({
      length: 50,
      most: 50,
      fits: true,
    });
    expect(checkNameLength({ last, first: "田".repeat(26) }, person)).toEqual({
      length: 51,
      most: 50,
      fits: false,
    });
  });

  it("of a person without a first name yet is the last name's", () => {
    expect(checkNameLength({ last: "山田" }, person).length).toBe(2);
    expect(checkNameLength({ last: "山田", first: "" }, person).length).toBe(2);
  });

  it("of a corporation is the last name's alone", () => {
    const last = "株".repeat(50);
    expect(checkNameLength({ last, first: "太郎" }, corporation)).toMatchObject({
      length: 50,
      fits: true,
    });
    expect(checkNameLength({ last: `${last}式` }, corporation)).toMatchObject({
      length: 51,
      fits: false,
    });
  });

  it("counts code points: 𠮷 is one", () => {
    expect(checkNameLength({ last: "𠮷田", first: "𠮷" }, person).length).toBe(4);
  });
});
