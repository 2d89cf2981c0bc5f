import { describe, expect, it } from "vitest";
import { initialValues } from "./form-values";
import { liveProblems } from "./live-problems";

const PLAIN = { userManagement: false, aladinMnp: false };
const TODAY = "2026-11-22";
const EID = "89049032000000000000000070010398";
const LINE = { eid: EID, account: "08033330017" };

describe("what is wrong with a form", () => {
  it("is nothing when all that the document asks for is there", () => {
    const values = initialValues("R", { ...LINE, "reissue.oldProductNumber": "AX0000000000017" });
    expect(liveProblems(values, PLAIN, TODAY)).toEqual([]);
  });

  it.each([
    ["", { name: "reissueOf", message: "requiredChoice" }],
    ["esim", { name: "reissue.oldEid", message: "required" }],
    ["product", { name: "reissue.oldProductNumber", message: "required" }],
  ])("is said of the old number at the control that is shown, with %j chosen", (kind, problem) => {
    const values = { ...initialValues("R", LINE), reissueOf: kind };
    expect(liveProblems(values, PLAIN, TODAY)).toEqual([problem]);
  });

  it("says of a birthday as it was typed what its reader says, not what the document's pattern would", () => {
    const values = initialValues("M", { "mnp.birthday": "1990/2/30" });
    expect(liveProblems(values, PLAIN, TODAY)).toContainEqual({
      name: "mnp.birthday",
      message: "noSuchDay",
    });
  });

  it("includes what is ours: a customer reference too long, a time to send that is missing", () => {
    const values = {
      ...initialValues("N", { eid: EID, simKind: "E0", customerReference: "x".repeat(61) }),
      sendWhen: "at",
    };
    expect(liveProblems(values, PLAIN, TODAY)).toEqual([
      { name: "customerReference", message: "maxLength?max=60" },
      { name: "notBefore", message: "required" },
    ]);
  });

  it("includes the pattern that the contract does not allow, at its control", () => {
    const values = initialValues("R", {
      ...LINE,
      aladinOperated: "10",
      shipDate: "20261122",
      "reissue.oldProductNumber": "AX0000000000017",
    });
    expect(liveProblems(values, PLAIN, TODAY)).toEqual([
      { name: "aladinOperated", message: "aladinReissue" },
    ]);
  });
});
