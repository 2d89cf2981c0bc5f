import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOf, emptyValues } from "@/components/activation/form-values";
import { CommentFormSchema, firstValues } from "@/components/comments/comment-form-schema";
import { SEND_NOW } from "@/components/form/send-time";
import {
  addressChangeDraft,
  addressChangeValues,
} from "@/components/profile-changes/address/address-change-values";
import type { ChangeDraft } from "@/components/profile-changes/change-draft";
import { pauseDraft } from "@/components/profile-changes/pause/pause-values";
import { noPlan } from "@/components/profile-changes/plan/plan-values";
import { planChangeDraft } from "@/components/profile-changes/plan-change/plan-change-values";
import { topUpDraft, topUpValues } from "@/components/profile-changes/top-up/top-up-values";
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
import { checkCell } from "@/lib/domain/profiles/import-cells";
import { activateRequest } from "@/lib/sandbox/icm/requests/activate";
import * as carrier from "@/lib/sandbox/icm/requests/changes";
import { around, neverRefused } from "@/lib/testing/never-refused";

/** What a control may hold: what is chosen or typed there, nothing, and all kinds of text. */
function text(...likely: string[]) {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom("", " ", "0", "-1", "1.5", "1e3") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  );
}

/** The body of what a form hands over, as its verb sends it; the form's page must have shown the same. */
function sentOf<Values, Request>(
  draft: (values: Values) => ChangeDraft<Request>,
  send: (request: Request) => unknown,
) {
  return (values: Values) => {
    const { request, body } = draft(values);
    if (request === null) return null;
    const sent = send(request);
    expect(body).toEqual(sent);
    return sent;
  };
}

const LINE = { hsn: "013AAA0025", imsi: "440130000096015" };
const names = { hsn: text("013AAA0025"), imsi: text("440130000096015") };
const flag = fc.boolean();
const ip = text("10.0.1.5", "10.0.2.5", " 10.0.1.5 ", "10.0.1.0/24", "010.0.1.5", "256.1.1.1");
const segment = text("10.8.0.0/24", "10.8.0.1", "10.8.0.0/33", "10.8.0.0/");

// What stands in a field of another plan stays behind when the plan is chosen anew.
const plan = {
  plan: text("payg", "fixed", "upStream").filter((it) => /^(payg|fixed|upStream|)$/.test(it)),
  limit: text("10240", "1048576", "0"),
  upLimit: text("3145728"),
  downLimit: text("512000", "1048576"),
  dedicatedPlan: flag,
};
// The sandbox knows 上り特価 by this name.
const none = noPlan({ upStreamPlan: "fixed" });
const PLANS = [
  { ...none, plan: "payg" as const, limit: "10240" },
  { ...none, plan: "payg" as const, limit: "0", dedicatedPlan: true },
  { ...none, plan: "fixed" as const, limit: "1048576" },
  { ...none, plan: "upStream" as const, upLimit: "3145728", downLimit: "512000" },
];

describe("no form's own values become a body that the carrier refuses for its shape", () => {
  it("プロファイル開通", () => {
    const empty = emptyValues(LINE, { upStreamPlan: "fixed" });
    const wholes = PLANS.flatMap((chosen) => [
      { ...empty, ...chosen },
      { ...empty, ...chosen, cn: true, cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "10.0.2.5" },
      { ...empty, ...chosen, unoTsl: true, unoTslPoi1IpAddress: "10.8.0.0/24" },
    ]);
    const held = around(wholes, {
      ...names,
      ...plan,
      cn: flag,
      cnActIpAddress: ip,
      cnSbyIpAddress: ip,
      icgw: flag,
      unoTsl: flag,
      unoTslPoi1IpAddress: segment,
      unoTslPoi2IpAddress: segment,
      billingSpan: text("1year", "2year"),
      testMode: flag,
      globalStaticIpAddressOption: flag,
    });
    const send = (request: unknown) => toActivationBody(ActivationSchema.parse(request));
    neverRefused(held, sentOf(draftOf, send), activateRequest);
  });

  it("料金プラン/上限値変更", () => {
    const wholes = PLANS.map((chosen) => ({ ...SEND_NOW, ...LINE, ...chosen }));
    const held = around(wholes, { ...names, ...plan });
    const send = (request: unknown) => sentBody(PlanChangeSchema.parse(request));
    neverRefused(held, sentOf(planChangeDraft, send), carrier.planChangeRequest);
  });

  it("プロファイル利用休止 and 利用再開", () => {
    const whole = { ...SEND_NOW, ...LINE, reason: "故障", lastFour: "6015" };
    const held = around([whole], { ...names, reason: text("故障"), lastFour: text("6015") });
    const draft = sentOf(pauseDraft, ({ change }) => LineSchema.parse(change));
    neverRefused(held, draft, carrier.profileRequest);
  });

  it("NTTC閉域接続用アドレス変更", () => {
    const shown = { cnActIpAddress: "10.0.9.9", cnSbyIpAddress: null };
    const whole = { ...addressChangeValues(shown), cnActIpAddress: "10.0.1.5" };
    const held = around([whole], { cnActIpAddress: ip, cnSbyIpAddress: ip });
    const send = (request: unknown) => sentBody(AddressChangeSchema.parse(request));
    neverRefused(held, sentOf(addressChangeDraft(shown), send), carrier.addressChangeRequest);
  });

  it("容量追加", () => {
    const whole = { ...topUpValues([102400]), limit: "102400" };
    const fields = { limit: text("102400", "5242880"), again: flag, named: text("K7M2Q9XW4T") };
    const send = ({ limit }: { limit: number }) => TopUpSchema.parse({ limit });
    neverRefused(around([whole], fields), sentOf(topUpDraft([]), send), carrier.topUpRequest);
  });

  // Its form has nothing to fill in: the HSN is the line's, as the inventory once took it.
  it("ICGW利用申込み", () => {
    const hsn = text("013AAA0025", " 013aaa0025", "０１３ＡＡＡ００２５", "13", "=A1", "1.3E+09");
    const body = (typed: string) => {
      const cell = checkCell("hsn", typed);
      return cell.ok ? IcgwSchema.parse({ hsn: cell.value }) : null;
    };
    neverRefused(hsn, body, carrier.icgwRequest);
  });

  it("コメント編集", () => {
    const wholes = [firstValues("A-12"), firstValues(""), firstValues(null)];
    const held = around(wholes, {
      choice: fc.constantFrom("write", "erase"),
      comment: text("渋谷 A-12", "it's", `say "no"`, "\n", "𠮷".repeat(50), "あ".repeat(51)),
      sendWhen: fc.constantFrom("now", "at"),
      notBefore: text("2099-11-23T00:30"),
    });
    const imsis = [{ imsi: LINE.imsi }];
    const body = (values: unknown) => {
      const { success, data } = CommentFormSchema.safeParse(values);
      return success ? CommentSchema.parse({ imsis, comment: data.comment }) : null;
    };
    neverRefused(held, body, carrier.commentRequest);
  });
});
