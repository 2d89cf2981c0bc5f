import { describe, expect, it } from "vitest";
import { sendingSchema } from "@/components/profile-changes/change-draft";
import { type ActivationValues, draftOf, emptyValues, requestedValues } from "./form-values";

const line = { imsi: "440130000096015", hsn: "013AAA0025" };

function filled(values: Partial<ActivationValues>) {
  return draftOf({ ...emptyValues(line, { upStreamPlan: "fixed" }), ...values });
}

describe("what the activation form would send", () => {
  it("is the document's sample when that is what was filled in", () => {
    const { request } = filled({
      plan: "fixed",
      limit: "1048576",
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
    });
    expect(request).toEqual({
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
    const { request } = filled({
      plan: "upStream",
      limit: "1048576",
      upLimit: "3145728",
      downLimit: "512000",
      dedicatedPlan: true,
    });
    expect(request).toEqual({
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
    expect(draftOf({ ...empty, ...values }).request).toMatchObject({
      plan: "upStream",
      upStream: true,
    });
  });

  it("leaves behind what stands in fields that do not apply", () => {
    const { request } = filled({
      plan: "payg",
      limit: "0",
      upLimit: "3145728",
      cn: false,
      cnActIpAddress: "not an address",
      unoTsl: false,
      unoTslPoi1IpAddress: "10.9.0.0/16",
    });
    expect(request).toEqual({ ...line, plan: "payg", limit: 0, cn: false, unoTsl: false });
  });

  it("sends dedicatedPlan with payg alone", () => {
    expect(filled({ plan: "payg", limit: "0", dedicatedPlan: true }).request).toHaveProperty(
      "dedicatedPlan",
      true,
    );
    expect(
      filled({ plan: "fixed", limit: "3072", dedicatedPlan: true }).request,
    ).not.toHaveProperty("dedicatedPlan");
  });

  it("shows as much as was filled in, with what is missing", () => {
    const draft = filled({ cn: true, upLimit: "1" });
    expect(draft.request).toBeNull();
    expect(draft.body).toEqual({ ...line, cn: true, unoTsl: false });
    expect(draft.problems).toEqual([
      { name: "plan", message: "requiredChoice" },
      { name: "cnActIpAddress", message: "required" },
    ]);
  });

  it("says of two addresses that they are the same before a plan is chosen, and nothing of a limit", () => {
    const { problems } = filled({
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.1.5",
    });
    expect(problems).toEqual([
      { name: "plan", message: "requiredChoice" },
      { name: "cnSbyIpAddress", message: "sameAddress" },
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
    expect(problems).toEqual([{ name: "cnActIpAddress", message: "ipv4" }]);
    expect(body).toMatchObject({ limit: 0, cnActIpAddress: "10.0.1" });
  });

  it("is checked by the form as by the draft, every field at once", () => {
    const wrong = { plan: "payg", unoTsl: true, unoTslPoi1IpAddress: "10.1.0.0/33" } as const;
    const schema = sendingSchema(draftOf);
    const parsed = schema.safeParse({
      ...emptyValues(line, { upStreamPlan: "fixed" }),
      ...wrong,
    });
    const issues = parsed.error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(issues).toEqual([
      ["unoTslPoi1IpAddress", "ipv4OrCidr"],
      ["limit", "requiredChoice"],
    ]);
    const right = { ...emptyValues(line, { upStreamPlan: "fixed" }), plan: "payg", limit: "0" };
    const { body } = filled({ plan: "payg", limit: "0" });
    expect(schema.parse(right)).toEqual({ request: body, body, sendWhen: "now", notBefore: "" });
  });

  it("is held back by a time of one's own that was not filled in", () => {
    const values = { ...emptyValues(line, { upStreamPlan: "fixed" }), plan: "payg", limit: "0" };
    const parsed = sendingSchema(draftOf).safeParse({ ...values, sendWhen: "at" });
    expect(parsed.error?.issues).toMatchObject([{ path: ["notBefore"], message: "required" }]);
  });

  it("begins with what a corrected request asked for, and a limit that is no longer offered is chosen anew", () => {
    const offers = {
      upStreamPlan: "fixed" as const,
      payg: [0],
      paygDedicated: [0, 1024],
      fixed: [3072],
      upStream: [{ up: 3145728, down: 512000 }],
    };
    const closed = { cn: true, cnActIpAddress: "10.0.1.5", unoTsl: false, testMode: true };
    const asked = { ...line, plan: "payg", limit: 1024, dedicatedPlan: true, ...closed };
    expect(draftOf(requestedValues(line, offers, asked)).request).toEqual(asked);
    const upload = { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 512000 };
    const pair = { ...line, ...upload, cn: false, unoTsl: false };
    expect(draftOf(requestedValues(line, offers, pair)).request).toEqual(pair);
    const gone = requestedValues(line, offers, { ...line, plan: "fixed", limit: 999 });
    expect(gone).toMatchObject({ plan: "fixed", limit: "" });
  });
});
