import { describe, expect, it } from "vitest";
import { draftValues, initialValues, sentFields } from "./form-values";

const EID = "89049032000000000000000070010398";

describe("what a form would send", () => {
  it("is what is filled in, in the document's order, and nothing blank", () => {
    const values = initialValues("N", { deliveryCode: "AB1", simKind: "E0", eid: EID });
    expect(Object.entries(sentFields(values))).toEqual([
      ["eid", EID],
      ["simKind", "E0"],
      ["addKind", "N"],
      ["deliveryCode", "AB1"],
    ]);
  });

  it("leaves behind what belongs to another kind of request, and what is ours", () => {
    const known = { "mnp.gender": "M", "reissue.oldEid": EID, customerReference: "C-1" };
    expect(sentFields(initialValues("N", known))).toEqual({ addKind: "N" });
    expect(sentFields(initialValues("M", known))).toEqual({ addKind: "M", "mnp.gender": "M" });
  });

  it("has the one old number of the kind of reissue that is chosen", () => {
    const known = { "reissue.oldEid": EID, "reissue.oldProductNumber": "AX0000000000017" };
    const values = initialValues("R", known);
    expect(values.reissueOf).toBe("esim");
    expect(sentFields(values)).toEqual({ addKind: "R", "reissue.oldEid": EID });
    expect(sentFields({ ...values, reissueOf: "product" })).toEqual({
      addKind: "R",
      "reissue.oldProductNumber": "AX0000000000017",
    });
    expect(sentFields({ ...values, reissueOf: "" })).toEqual({ addKind: "R" });
  });
});

describe("what a draft keeps", () => {
  it("is every filled control by its name, but no password, and opens the form again as it was", () => {
    const known = { eid: EID, "mnp.gender": "W", customerReference: "C-1" };
    const values = { ...initialValues("M", known), masterPassword: "secret", sendWhen: "30" };
    const kept = draftValues(values);
    expect(kept).toEqual({ ...known, sendWhen: "30" });
    expect(initialValues("M", kept)).toEqual({ ...values, masterPassword: "" });
  });
});
