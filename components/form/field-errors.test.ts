import { describe, expect, it } from "vitest";
import { listFieldProblems } from "./field-errors";

describe("the problems of a form", () => {
  it("are listed by field path, in the order of the page", () => {
    const errors = {
      planCode: { type: "too_long", message: "tooLong?max=32" },
      mnp: {
        firstnameKanji: { type: "custom", message: "invalid" },
        lastnameKanji: { type: "required", message: "required", ref: { name: "x" } },
      },
    };
    const order = ["mnp.lastnameKanji", "mnp.firstnameKanji", "planCode"];
    expect(listFieldProblems(errors, order)).toEqual([
      { name: "mnp.lastnameKanji", message: "required" },
      { name: "mnp.firstnameKanji", message: "invalid" },
      { name: "planCode", message: "tooLong?max=32" },
    ]);
  });

  it("that belong to no field of the page come last", () => {
    const errors = {
      hsn: { type: "server", message: "hidden" },
      plan: { type: "required", message: "required" },
    };
    expect(listFieldProblems(errors, ["plan"]).map(({ name }) => name)).toEqual(["plan", "hsn"]);
  });

  it("are none when there are none", () => {
    expect(listFieldProblems({}, ["plan"])).toEqual([]);
  });

  it("are found in a field whose own name is message", () => {
    const errors = { message: { type: "required", message: "required" } };
    expect(listFieldProblems(errors, [])).toEqual([{ name: "message", message: "required" }]);
  });
});
