import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { activateProfile } from "@/lib/domain/profile-changes/activate-profile";
import { applyIcgw } from "@/lib/domain/profile-changes/apply-icgw";
import { changeAddress } from "@/lib/domain/profile-changes/change-address";
import * as inputs from "@/lib/domain/profile-changes/change-inputs";
import { changePlan } from "@/lib/domain/profile-changes/change-plan";
import { editComment } from "@/lib/domain/profile-changes/edit-comment";
import { resumeProfile } from "@/lib/domain/profile-changes/resume-profile";
import { suspendProfile } from "@/lib/domain/profile-changes/suspend-profile";
import { topUpProfile } from "@/lib/domain/profile-changes/top-up-profile";
import { desk, openChangeDesk, operator, program } from "@/lib/testing/change-desk";
import { openedForm } from "@/lib/testing/opened-form";
import { asOwner, sandboxLog } from "@/lib/testing/witness";

/** The line of the document's samples. */
const sample = { hsn: "013AAA0025", imsi: "440130000096015" };

openChangeDesk({ completionMs: 0 });

/** The desk's whole inventory is this one line, in whatever state the operation asks for, and free. */
async function lineIs(facts: Partial<typeof profiles.$inferInsert>, line = sample): Promise<void> {
  await asOwner(desk, "UPDATE order_targets SET active = false");
  await db().delete(profiles);
  await db()
    .insert(profiles)
    .values({ environment: environmentOf("icm"), ...line, readAt: new Date(), ...facts });
}

/** Sends what a form handed over, and gives the body that reached the carrier, which may well refuse it here. */
async function bodySent<Input>(
  schema: z.ZodType<Input>,
  verb: (ctx: Ctx, input: Input) => Promise<PlacedOrder>,
  form: Record<string, unknown>,
): Promise<unknown> {
  const { id } = await verb(operator, schema.parse({ ...openedForm("icm"), ...form }));
  await dispatchOrder(program, id, "test");
  const sent = (await sandboxLog(desk)).filter(({ operation }) => CHANGES.has(operation));
  return sent.at(-1)?.body;
}

const CHANGES = new Set(
  "activate planChange suspend resume addressChange icgw topUp comment".split(" "),
);

describe("the body that reaches the carrier is the document's request sample", () => {
  it("プロファイル開通", async () => {
    await lineIs({ profileStatus: "inactive" });
    const form = {
      ...sample,
      plan: "fixed",
      limit: "1048576",
      cn: true,
      cnActIpAddress: "10.0.1.5",
      cnSbyIpAddress: "10.0.2.5",
      upStream: false,
      upLimit: "",
      downLimit: "",
      dedicatedPlan: false,
      testMode: false,
      globalStaticIpAddressOption: false,
      billingSpan: "",
      icgw: false,
      unoTsl: false,
      unoTslPoi1IpAddress: "",
      unoTslPoi2IpAddress: "",
    };
    expect(await bodySent(inputs.ActivateInput, activateProfile, { change: form })).toStrictEqual({
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

  it("料金プラン/上限値変更", async () => {
    await lineIs({ profileStatus: "active", plan: "payg", limitKb: 0 });
    const form = { ...sample, plan: "fixed", limit: "1048576", upLimit: "", dedicatedPlan: false };
    expect(await bodySent(inputs.ChangePlanInput, changePlan, { change: form })).toStrictEqual({
      hsn: "013AAA0025",
      imsi: "440130000096015",
      plan: "fixed",
      limit: 1048576,
    });
  });

  it.each([
    ["プロファイル利用休止", "active", suspendProfile],
    ["プロファイル利用再開", "sleeping", resumeProfile],
  ])("%s", async (_name, profileStatus, verb) => {
    await lineIs({ profileStatus });
    const form = { change: sample, reason: "お客さまの希望", lastFour: "6015" };
    expect(await bodySent(inputs.PauseInput, verb, form)).toStrictEqual({
      hsn: "013AAA0025",
      imsi: "440130000096015",
    });
  });

  it("NTTC閉域接続用アドレス変更", async () => {
    await lineIs({ profileStatus: "active", cn: true, cnActIpAddress: "10.0.1.5" });
    const change = { cnActIpAddress: "10.0.0.2", cnSbyIpAddress: "10.0.1.2" };
    const form = { imsi: sample.imsi, change };
    expect(await bodySent(inputs.ChangeAddressInput, changeAddress, form)).toStrictEqual({
      cnActIpAddress: "10.0.0.2",
      cnSbyIpAddress: "10.0.1.2",
    });
  });

  it("ICGW利用申込み", async () => {
    await lineIs({ profileStatus: "active" });
    const form = { imsi: sample.imsi, change: { hsn: sample.hsn } };
    expect(await bodySent(inputs.ApplyIcgwInput, applyIcgw, form)).toStrictEqual({
      hsn: "013AAA0025",
    });
  });

  it("コメント編集", async () => {
    const line = { hsn: "013AAA0028", imsi: "440130000096018" };
    await lineIs({ profileStatus: "sleeping" }, line);
    const change = { imsis: [{ imsi: line.imsi }], comment: "string" };
    expect(await bodySent(inputs.EditCommentInput, editComment, { change })).toStrictEqual({
      imsis: [{ imsi: "440130000096018" }],
      comment: "string",
    });
  });

  it("容量追加", async () => {
    const line = { hsn: "013AAA0027", imsi: "440130000096017" };
    await lineIs({ profileStatus: "active", plan: "fixed", limitKb: 3072 }, line);
    const form = { imsi: line.imsi, change: { limit: "102400" } };
    expect(await bodySent(inputs.TopUpInput, topUpProfile, form)).toStrictEqual({ limit: 102400 });
  });
});

describe("what is conditional is sent when it applies, and absent when it does not", () => {
  const plan = async (form: Record<string, unknown>) => {
    await lineIs({ profileStatus: "active", plan: "fixed", limitKb: 3072 });
    return bodySent(inputs.ChangePlanInput, changePlan, { change: { ...sample, ...form } });
  };
  const activation = async (form: Record<string, unknown>) => {
    await lineIs({ profileStatus: "inactive" });
    const change = { ...sample, plan: "payg", limit: 0, cn: false, unoTsl: false, ...form };
    return bodySent(inputs.ActivateInput, activateProfile, { change });
  };

  it("a limit of 0 is a value", async () => {
    expect(await plan({ plan: "payg", limit: 0 })).toStrictEqual({
      ...sample,
      plan: "payg",
      limit: 0,
    });
    expect(await activation({})).toStrictEqual({
      ...sample,
      plan: "payg",
      limit: 0,
      cn: false,
      unoTsl: false,
    });
  });

  it("上り特価 has both limits and no `limit`", async () => {
    const pair = { plan: "fixed", upStream: true, upLimit: "3145728", downLimit: "512000" };
    expect(await plan({ ...pair, limit: "" })).toStrictEqual({
      ...sample,
      plan: "fixed",
      upStream: true,
      upLimit: 3145728,
      downLimit: 512000,
    });
  });

  it("専用プラン is named with 従量 alone", async () => {
    expect(await plan({ plan: "payg", limit: "1024", dedicatedPlan: true })).toStrictEqual({
      ...sample,
      plan: "payg",
      limit: 1024,
      dedicatedPlan: true,
    });
  });

  it("NTTC閉域接続 without standby has the active address alone", async () => {
    const form = { cn: true, cnActIpAddress: "10.0.1.5", cnSbyIpAddress: "" };
    expect(await activation(form)).toStrictEqual({
      ...sample,
      plan: "payg",
      limit: 0,
      cn: true,
      cnActIpAddress: "10.0.1.5",
      unoTsl: false,
    });
  });

  it("TSL閉域接続, one year and the options that are on", async () => {
    const form = {
      unoTsl: true,
      unoTslPoi1IpAddress: "10.8.0.0/24",
      unoTslPoi2IpAddress: "10.8.1.1",
      billingSpan: "1year",
      testMode: true,
      globalStaticIpAddressOption: true,
      icgw: true,
    };
    expect(await activation(form)).toStrictEqual({
      ...sample,
      plan: "payg",
      limit: 0,
      cn: false,
      ...form,
    });
  });

  it("a comment of null takes the comment away", async () => {
    await lineIs({ profileStatus: "active" });
    const change = { imsis: [{ imsi: sample.imsi }], comment: null };
    expect(await bodySent(inputs.EditCommentInput, editComment, { change })).toStrictEqual(change);
  });
});
