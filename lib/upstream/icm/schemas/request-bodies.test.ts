import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  activationBody,
  addressChangeBody,
  commentBody,
  icgwBody,
  lineBody,
  planChangeBody,
  topUpBody,
} from "@/lib/upstream/icm/schemas/request-bodies";

const line = { hsn: "013AAA0025", imsi: "440130000096015" };
/** The document's sample of プロファイル開通API. */
const activation = {
  ...line,
  plan: "fixed",
  limit: 1048576,
  cn: true,
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  unoTsl: false,
};

const accepts = (schema: z.ZodType, body: unknown) => schema.safeParse(body).success;

describe("what the document gives as a request", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["activation", activationBody, activation],
    ["plan change", planChangeBody, { ...line, plan: "fixed", limit: 1048576 }],
    ["suspend and resume", lineBody, line],
    [
      "address change",
      addressChangeBody,
      { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" },
    ],
    ["ICGW", icgwBody, { hsn: "013AAA0025" }],
    ["comment", commentBody, { imsis: [{ imsi: "440130000096018" }], comment: "string" }],
    ["top-up", topUpBody, { limit: 102400 }],
  ])("%s passes unchanged", (_name, schema, body) => {
    expect(schema.parse(body)).toEqual(body);
  });

  it("upStream with both limits and no limit passes", () => {
    const up = { ...line, plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 512000 };
    expect(planChangeBody.parse(up)).toEqual(up);
  });
});

describe("what never goes over the wire", () => {
  it.each<[string, z.ZodType, unknown]>([
    ["a limit as text", activationBody, { ...activation, limit: "1048576" }],
    ["a broken limit", topUpBody, { limit: 1.5 }],
    ["nothing to add", topUpBody, { limit: 0 }],
    ["a blank address", activationBody, { ...activation, cnActIpAddress: " " }],
    ["an address of null", activationBody, { ...activation, cnSbyIpAddress: null }],
    ["an address with a mask", addressChangeBody, { cnActIpAddress: "10.0.0.2/24" }],
    ["an HSN in lower case", lineBody, { ...line, hsn: "013aaa0025" }],
    ["an IMSI of 16 digits", lineBody, { ...line, imsi: "4401300000960155" }],
    ["an IMSI of full-width digits", lineBody, { ...line, imsi: "\uff14\uff14\uff10\uff11\uff13" }],
    ["a field that the operation does not have", lineBody, { ...line, plan: "payg" }],
    ["a plan that the document does not have", planChangeBody, { ...line, plan: "gold", limit: 0 }],
    ["a missing unoTsl", activationBody, { ...activation, unoTsl: undefined }],
    ["no IMSI to comment on", commentBody, { imsis: [], comment: "a" }],
    ["a quotation mark", commentBody, { imsis: [{ imsi: "1" }], comment: 'a"b' }],
    ["an apostrophe", commentBody, { imsis: [{ imsi: "1" }], comment: "it's" }],
  ])("%s", (_name, schema, body) => {
    expect(accepts(schema, body)).toBe(false);
  });

  it("a comment of 51 characters; 50 pass, counted as people count them", () => {
    const comment = (text: string | null) => ({ imsis: [{ imsi: "1" }], comment: text });
    expect(accepts(commentBody, comment("髙".repeat(50)))).toBe(true);
    expect(accepts(commentBody, comment("𠮷".repeat(50)))).toBe(true);
    expect(accepts(commentBody, comment("𠮷".repeat(51)))).toBe(false);
    expect(accepts(commentBody, comment(null))).toBe(true);
  });
});
