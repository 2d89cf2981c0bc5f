import { describe, expect, it } from "vitest";
import { ActivationSchema, toActivationBody } from "@/lib/domain/profile-changes/activation-schema";

/** プロファイル開通API, request sample. */
const sample = {
  hsn: "013AAA0025",
  imsi: "440130000096015",
  plan: "fixed",
  limit: 1048576,
  cn: true,
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  unoTsl: false,
};
const internet = {
  hsn: "013AAA0025",
  imsi: "440130000096015",
  plan: "payg",
  limit: 0,
  cn: false,
  unoTsl: false,
};

function problems(input: unknown): Record<string, string> {
  const parsed = ActivationSchema.safeParse(input);
  return Object.fromEntries(
    (parsed.error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]),
  );
}

describe("ActivationSchema", () => {
  it("takes the document's sample and sends it as it stands", () => {
    expect(toActivationBody(ActivationSchema.parse(sample))).toEqual(sample);
  });

  it("takes a limit of 0 as a value", () => {
    expect(toActivationBody(ActivationSchema.parse(internet))).toEqual(internet);
  });

  it("takes numbers as a CSV row spells them, and blanks as absent", () => {
    const row = { ...internet, limit: "1024", cnActIpAddress: "", billingSpan: "", upLimit: "" };
    expect(toActivationBody(ActivationSchema.parse(row))).toEqual({ ...internet, limit: 1024 });
  });

  it.each(["fixed", "upStream"])(
    "sends 上り特価 named %s with both limits and without `limit`",
    (plan) => {
      const { limit: _, ...rest } = internet;
      const body = { ...rest, plan, upStream: true, upLimit: 3145728, downLimit: 512000 };
      expect(toActivationBody(ActivationSchema.parse(body))).toEqual(body);
    },
  );

  it("leaves out options that are off", () => {
    const off = { testMode: false, icgw: false, dedicatedPlan: false, upStream: false };
    expect(toActivationBody(ActivationSchema.parse({ ...internet, ...off }))).toEqual(internet);
  });

  it("sends every option that is on", () => {
    const on = {
      ...sample,
      plan: "payg",
      limit: 1024,
      dedicatedPlan: true,
      testMode: true,
      globalStaticIpAddressOption: true,
      billingSpan: "1year",
      icgw: true,
      unoTsl: true,
      unoTslPoi1IpAddress: "192.168.1.0/24",
      unoTslPoi2IpAddress: "192.168.2.9",
    };
    expect(toActivationBody(ActivationSchema.parse(on))).toEqual(on);
  });

  it.each([
    ["plan", "required", { ...internet, plan: undefined }],
    ["plan", "required", { ...internet, plan: "上り特価" }],
    ["plan", "onlyWithUpStream", { ...internet, plan: "upStream" }],
    ["limit", "required", { ...internet, limit: "" }],
    ["limit", "integer", { ...internet, limit: 10.5 }],
    ["limit", "integer", { ...internet, limit: -1 }],
    ["limit", "integer", { ...internet, limit: "1e3" }],
    [
      "limit",
      "notWithUpStream",
      { ...internet, plan: "fixed", upStream: true, upLimit: 1, downLimit: 1 },
    ],
    [
      "plan",
      "upStreamNotPayg",
      { ...internet, limit: "", upStream: true, upLimit: 1, downLimit: 1 },
    ],
    [
      "downLimit",
      "required",
      { ...internet, limit: "", plan: "fixed", upStream: true, upLimit: 1 },
    ],
    [
      "upLimit",
      "required",
      { ...internet, limit: "", plan: "fixed", upStream: true, downLimit: 1 },
    ],
    ["upLimit", "onlyWithUpStream", { ...internet, upLimit: 1 }],
    ["dedicatedPlan", "dedicatedOnlyPayg", { ...internet, plan: "fixed", dedicatedPlan: true }],
    ["cn", "required", { ...internet, cn: undefined }],
    ["cnActIpAddress", "required", { ...sample, cnActIpAddress: " ".trim() }],
    ["cnActIpAddress", "ipv4Mask?mask=%2F24", { ...sample, cnActIpAddress: "10.0.1.5/24" }],
    ["cnActIpAddress", "ipv4", { ...sample, cnActIpAddress: "10.0.1.256" }],
    ["cnActIpAddress", "ipv4", { ...sample, cnActIpAddress: "010.0.1.5" }],
    ["cnSbyIpAddress", "ipv4", { ...sample, cnSbyIpAddress: "fe80::1" }],
    ["cnSbyIpAddress", "sameAddress", { ...sample, cnSbyIpAddress: "10.0.1.5" }],
    ["cnActIpAddress", "onlyWithCn", { ...internet, cnActIpAddress: "10.0.1.5" }],
    ["billingSpan", "billingSpan", { ...internet, billingSpan: "2year" }],
    ["unoTsl", "required", { ...internet, unoTsl: undefined }],
    ["unoTslPoi1IpAddress", "onlyWithTsl", { ...internet, unoTslPoi1IpAddress: "10.1.0.0/16" }],
    [
      "unoTslPoi2IpAddress",
      "ipv4OrCidr",
      { ...internet, unoTsl: true, unoTslPoi2IpAddress: "10.1.0.0/33" },
    ],
    ["hsn", "hsn", { ...internet, hsn: "013aaa0025" }],
    ["imsi", "imsi", { ...internet, imsi: "4401300000960150" }],
  ])("names %s (%s)", (field, message, input) => {
    expect(problems(input)[field]).toBe(message);
  });
});
