import { describe, expect, it } from "vitest";
import { ActivationFormSchema, type ActivationValues, draftOf, emptyValues } from "./form-values";

const line = { imsi: "440130000096015", hsn: "013AAA0025" };

function filled(values: Partial<ActivationValues>) {
  return draftOf({ ...emptyValues(line, { upStreamPlan: "fixed" }), ...values });
}

describe("what the activation form would send", () => {
  it("is the document's sample when that is what was filled in", () => {
    const { complete } = filled({
      plan: "fixed",
      limit: "1048576",
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
    });
    expect(complete).toEqual({
      hsn: "013AAA0025",
      imsi: "440130000096015",
      plan: "fixed",
      limit: 1048576,
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
      unoTsl: false,
    });
  });

  it("sends the upload rate as fixed with both limits, whatever limit was chosen before", () => {
    const { complete } = filled({
      plan: "upStream",
      limit: "1048576",
      upLimit: "3145728",
      downLimit: "512000",
      dedicatedPlan: true,
    });
    expect(complete).toEqual({
      ...line,
      plan: "fixed",
      cn: false,
      upStream: true,
      upLimit: 3145728,
      downLimit: 512000,
      unoTsl: false,
    });
  });

  it("names the upload rate as the contract wants it", () => {
    const values = { plan: "upStream" as const, upLimit: "3145728", downLimit: "512000" };
    const empty = emptyValues(line, { upStreamPlan: "upStream" });
    expect(draftOf({ ...empty, ...values }).complete).toMatchObject({
      plan: "upStream",
      upStream: true,
    });
  });

  it("leaves behind what stands in fields that do not apply", () => {
    const { complete } = filled({
      plan: "payg",
      limit: "0",
      upLimit: "3145728",
      cn: false,
      cnActIpAddress: "not an address",
      unoTsl: false,
      unoTslPoi1IpAddress: "10.9.0.0/16",
    });
    expect(complete).toEqual({ ...line, plan: "payg", limit: 0, cn: false, unoTsl: false });
  });

  it("sends dedicatedPlan with payg alone", () => {
    expect(filled({ plan: "payg", limit: "0", dedicatedPlan: true }).complete).toHaveProperty(
      "dedicatedPlan",
      true,
    );
    expect(
      filled({ plan: "fixed", limit: "3072", dedicatedPlan: true }).complete,
    ).not.toHaveProperty("dedicatedPlan");
  });

  it("shows as much as was filled in, with what is missing", () => {
    const draft = filled({ cn: true, upLimit: "1" });
    expect(draft.complete).toBeNull();
    expect(draft.body).toEqual({ ...line, cn: true, unoTsl: false });
    expect(draft.problems).toEqual([
      { field: "plan", message: "requiredChoice" },
      { field: "cnActIpAddress", message: "required" },
    ]);
  });

  it("says of two addresses that they are the same before a plan is chosen, and nothing of a limit", () => {
    const { problems } = filled({
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.1.5",
    });
    expect(problems).toEqual([
      { field: "plan", message: "requiredChoice" },
      { field: "cnSbyIpAddress", message: "sameAddress" },
    ]);
  });

  it("names what is wrong by the carrier's field and our key", () => {
    const { problems, body } = filled({
      plan: "payg",
      limit: "0",
      cn: true,
      cnActIpAddress: "10.0.1",
      cnSbyIpAddress: "10.0.2.5",
    });
    expect(problems).toEqual([{ field: "cnActIpAddress", message: "ipv4" }]);
    expect(body).toMatchObject({ limit: 0, cnActIpAddress: "10.0.1" });
  });

  it("is checked by the form as by the draft, every field at once", () => {
    const wrong = { plan: "payg", unoTsl: true, unoTslPoi1IpAddress: "10.1.0.0/33" } as const;
    const parsed = ActivationFormSchema.safeParse({
      ...emptyValues(line, { upStreamPlan: "fixed" }),
      ...wrong,
    });
    const issues = parsed.error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(issues).toEqual([
      ["unoTslPoi1IpAddress", "ipv4OrCidr"],
      ["limit", "requiredChoice"],
    ]);
    const right = { ...emptyValues(line, { upStreamPlan: "fixed" }), plan: "payg", limit: "0" };
    expect(ActivationFormSchema.parse(right)).toEqual(filled({ plan: "payg", limit: "0" }).body);
  });
});
