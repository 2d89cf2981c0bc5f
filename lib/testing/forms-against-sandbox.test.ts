import fc from "fast-check";
import { describe, it } from "vitest";
import type { z } from "zod";
import { ActivationSchema, toActivationBody } from "@/lib/domain/profile-changes/activation-schema";
import {
  AddressChangeSchema,
  IcgwSchema,
  LineSchema,
  PlanChangeSchema,
  TopUpSchema,
} from "@/lib/domain/profile-changes/change-schemas";
import { CommentSchema } from "@/lib/domain/profile-changes/comment-schema";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";
import { activateRequest } from "@/lib/sandbox/icm/requests/activate";
import * as carrier from "@/lib/sandbox/icm/requests/changes";
import { around, neverRefused } from "@/lib/testing/never-refused";

/** What controls and CSV cells may hold: what belongs there, nothing, and all kinds of text. */
function holding(...likely: unknown[]) {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom("", null, undefined, " ", "0", "-1", "1.5", "1e3") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
}

const flag = fc.constantFrom(true, false, undefined);
const imsi = holding("440130000096015", "1", "4401300000960151");
const hsn = holding("013AAA0025", "013aaa0025");
// Limits that every plan offers, so that what is left to refuse is the shape.
const kb = holding("10240", 10240, "1048576", 0);
const ip = holding("10.0.1.5", "10.0.2.5", " 10.0.1.5 ", "10.0.1.0/24", "010.0.1.5", "256.1.1.1");
const segment = holding("10.8.0.0/24", "10.8.0.1", "10.8.0.0/33", "10.8.0.0/");

const plan = {
  plan: holding("payg", "fixed", "upStream"),
  limit: kb,
  upStream: flag,
  upLimit: holding("3145728", 3145728),
  downLimit: holding("512000", "1048576"),
  dedicatedPlan: flag,
};

const activation = {
  hsn,
  imsi,
  ...plan,
  cn: flag,
  cnActIpAddress: ip,
  cnSbyIpAddress: ip,
  testMode: flag,
  globalStaticIpAddressOption: flag,
  billingSpan: holding("1year", "2year"),
  icgw: flag,
  unoTsl: flag,
  unoTslPoi1IpAddress: segment,
  unoTslPoi2IpAddress: segment,
};

const line = { hsn: "013AAA0025", imsi: "440130000096015" };
const WHOLE_PLANS: Record<string, unknown>[] = [
  { plan: "payg", limit: "10240" },
  { plan: "payg", limit: "0", dedicatedPlan: true },
  { plan: "fixed", limit: "1048576", upLimit: "", downLimit: "" },
  { plan: "fixed", upStream: true, upLimit: "3145728", downLimit: "512000" },
].map((plan) => ({ ...line, ...plan }));
const WHOLE_ACTIVATIONS: Record<string, unknown>[] = WHOLE_PLANS.flatMap((plan) => [
  { ...plan, cn: false, unoTsl: false },
  { ...plan, cn: true, cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "10.0.2.5", unoTsl: false },
  { ...plan, cn: false, unoTsl: true, unoTslPoi1IpAddress: "10.8.0.0/24", billingSpan: "1year" },
]);

const words = fc.oneof(
  fc.constantFrom(null, "", "string", "it's", '"', "𠮷".repeat(50), "あ".repeat(51)),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const comment = fc.record({
  imsis: fc.array(fc.record({ imsi }), { maxLength: 3 }),
  comment: words,
});

/** The body that comes of what was typed, or null where the schema lets none through. */
function by<Body>(form: z.ZodType<Body>, toBody: (input: Body) => unknown) {
  return (values: unknown) => {
    const parsed = form.safeParse(values);
    return parsed.success ? toBody(parsed.data) : null;
  };
}

/** The form offers 上り特価 by the name of the setting ICM_UPSTREAM_PLAN alone, which is fixed. */
const namedFixed = (held: fc.Arbitrary<Record<string, unknown>>) =>
  held.map((values) => (values.upStream === true ? { ...values, plan: "fixed" } : values));

describe("no form can make a body that the carrier refuses for its shape", () => {
  it("プロファイル開通", () => {
    const held = namedFixed(around(WHOLE_ACTIVATIONS, activation));
    neverRefused(held, by(ActivationSchema, toActivationBody), activateRequest);
  });

  it("料金プラン/上限値変更", () => {
    const held = namedFixed(around(WHOLE_PLANS, { hsn, imsi, ...plan }));
    neverRefused(held, by(PlanChangeSchema, sentBody), carrier.planChangeRequest);
  });

  it("プロファイル利用休止 and 利用再開", () => {
    neverRefused(fc.record({ hsn, imsi }), by(LineSchema, sentBody), carrier.profileRequest);
  });

  it("NTTC閉域接続用アドレス変更", () => {
    const held = fc.record({ cnActIpAddress: ip, cnSbyIpAddress: ip });
    neverRefused(held, by(AddressChangeSchema, sentBody), carrier.addressChangeRequest);
  });

  it("ICGW利用申込み", () => {
    neverRefused(fc.record({ hsn }), by(IcgwSchema, sentBody), carrier.icgwRequest);
  });

  it("容量追加", () => {
    neverRefused(fc.record({ limit: kb }), by(TopUpSchema, sentBody), carrier.topUpRequest);
  });

  it("コメント編集", () => {
    neverRefused(
      comment,
      by(CommentSchema, (body) => body),
      carrier.commentRequest,
    );
  });
});
