import { callAction } from "@/e2e/fixtures/actions";
import { lineOf } from "@/e2e/fixtures/lines";
import { openedForm } from "@/e2e/fixtures/opened-form";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage, type Filling } from "@/e2e/pages/activate-page";
import { actionNamed } from "@/lib/testing/server-actions";

const line = lineOf("activate-rules", 0);

type Broken = { rule: string; filling: Filling; field: keyof Filling; sentence: string };

const FIXED: Filling = { plan: "定額", limit: "1048576" };
const CN: Filling = { ...FIXED, cn: true };

/** Each rule of the form, broken alone. */
const BROKEN: Broken[] = [
  { rule: "a plan is chosen", filling: {}, field: "plan", sentence: "選んでください" },
  {
    rule: "payg has a limit",
    filling: { plan: "従量", icgw: true },
    field: "limit",
    sentence: "選んでください",
  },
  {
    rule: "fixed has a limit",
    filling: { plan: "定額", billingSpan: "1year" },
    field: "limit",
    sentence: "選んでください",
  },
  {
    rule: "上り特価 has an upload limit",
    filling: { plan: "上り特価" },
    field: "upLimit",
    sentence: "選んでください",
  },
  {
    rule: "上り特価 has a download limit",
    filling: { plan: "上り特価", upLimit: "3145728" },
    field: "downLimit",
    sentence: "選んでください",
  },
  {
    rule: "a closed network has an active address",
    filling: { ...CN, cnSbyIpAddress: "10.80.2.5" },
    field: "cnActIpAddress",
    sentence: "入力してください",
  },
  {
    rule: "the active address has no mask",
    filling: { ...CN, cnActIpAddress: "10.80.1.5/24" },
    field: "cnActIpAddress",
    sentence: "/24 を取ってください",
  },
  {
    rule: "the active address is an IPv4 address",
    filling: { ...CN, cnActIpAddress: "10.80.1.256" },
    field: "cnActIpAddress",
    sentence: "IPv4 アドレスで入力してください",
  },
  {
    rule: "the standby address has no mask",
    filling: { ...CN, cnActIpAddress: "10.80.1.5", cnSbyIpAddress: "10.80.2.5/32" },
    field: "cnSbyIpAddress",
    sentence: "/32 を取ってください",
  },
  {
    rule: "the two addresses differ",
    filling: { ...CN, cnActIpAddress: "10.80.1.5", cnSbyIpAddress: "10.80.1.5" },
    field: "cnSbyIpAddress",
    sentence: "アクティブ側と同じアドレスです",
  },
  {
    rule: "the first TSL address is an address or a segment",
    filling: { ...FIXED, unoTsl: true, unoTslPoi1IpAddress: "10.80.0.0/33" },
    field: "unoTslPoi1IpAddress",
    sentence: "10.0.1.5 または 10.0.1.0/24 の形で入力してください",
  },
  {
    rule: "the second TSL address is an address or a segment",
    filling: { ...FIXED, unoTsl: true, unoTslPoi2IpAddress: "segment" },
    field: "unoTslPoi2IpAddress",
    sentence: "10.0.1.5 または 10.0.1.0/24 の形で入力してください",
  },
];

for (const { rule, filling, field, sentence } of BROKEN) {
  test(`the form insists that ${rule}`, async ({ operator }) => {
    const activate = new ActivatePage(operator);
    await activate.open(line);
    await activate.fill(filling);
    const before = await activate.filledIn();

    await activate.review.click();

    await expectWrong(activate, field, sentence);
    await expect(activate.summary).toHaveCount(0);
    expect(await activate.filledIn()).toEqual(before);
  });
}

test("the form accepts what was wrong once it is put right", async ({ operator }) => {
  const activate = new ActivatePage(operator);
  await activate.open(line);
  await activate.fill({ ...CN, cnActIpAddress: "10.80.1" });
  await activate.review.click();
  await expectWrong(activate, "cnActIpAddress", "IPv4 アドレスで入力してください");
  await activate.fill({ cnActIpAddress: "10.80.1.5" });
  await expect(activate.control("cnActIpAddress")).not.toHaveAttribute("aria-invalid");
  await activate.review.click();
  await expect(activate.summary).toBeVisible();
});

for (const [field, act, sby] of [
  ["cnActIpAddress", "10.0.1.5", "10.80.2.6"],
  ["cnSbyIpAddress", "10.80.1.6", "10.0.2.5"],
] as const) {
  // 440130000096015 has both, as the document's sample answer says.
  test(`the server refuses a ${field} that another line has, at its field`, async ({
    operator,
    sandbox,
    database,
  }) => {
    const activate = new ActivatePage(operator);
    await activate.open(line);
    await activate.fill({ ...CN, cnActIpAddress: act, cnSbyIpAddress: sby, icgw: true });
    const before = await activate.filledIn();
    await activate.review.click();
    await activate.send.click();

    await expectWrong(activate, field, "440130000096015.* の回線が使っています");
    expect(await activate.filledIn()).toEqual(before);
    expect(await sandbox.requests(line.imsi, "activate")).toEqual([]);
    expect(
      await database.count("SELECT count(*) FROM order_targets WHERE value = $1", [line.imsi]),
    ).toBe(0);
  });
}

/** What the form would not let through is refused by the server too: field → what was sent. */
const REFUSED: Record<string, { field: string; body: Record<string, unknown> }> = {
  "a limit that is not offered": { field: "limit", body: { plan: "fixed", limit: 999 } },
  "no limit": { field: "limit", body: { plan: "payg" } },
  "a limit with 上り特価": {
    field: "limit",
    body: { plan: "fixed", limit: 3072, upStream: true, upLimit: 3145728, downLimit: 512000 },
  },
  "上り特価 with payg": {
    field: "plan",
    body: { plan: "payg", upStream: true, upLimit: 3145728, downLimit: 512000 },
  },
  "a pair that is not offered": {
    field: "downLimit",
    body: { plan: "fixed", upStream: true, upLimit: 3145728, downLimit: 3072 },
  },
  "a plan that does not exist": { field: "plan", body: { plan: "night", limit: 0 } },
  "専用プラン with fixed": {
    field: "dedicatedPlan",
    body: { plan: "fixed", limit: 3072, dedicatedPlan: true },
  },
  "an address without the closed network": {
    field: "cnActIpAddress",
    body: { plan: "payg", limit: 0, cnActIpAddress: "10.80.1.5" },
  },
  "a closed network without an address": {
    field: "cnActIpAddress",
    body: { plan: "payg", limit: 0, cn: true },
  },
  "a TSL address without TSL": {
    field: "unoTslPoi1IpAddress",
    body: { plan: "payg", limit: 0, unoTslPoi1IpAddress: "10.80.0.0/24" },
  },
  "a term that does not exist": {
    field: "billingSpan",
    body: { plan: "payg", limit: 0, billingSpan: "2year" },
  },
  "another line's HSN": {
    field: "hsn",
    body: { plan: "payg", limit: 0, hsn: "013AAA0025" },
  },
};

test("the server refuses by itself what the form would not let through", async ({ operator }) => {
  for (const [what, { field, body }] of Object.entries(REFUSED)) {
    const change = { ...line, cn: false, unoTsl: false, ...body };
    const answer = await callAction(operator.request, actionNamed("activateProfileAction"), [
      { ...openedForm("icm"), change },
    ]);
    const { code, fields } = answer?.error ?? {};
    expect({ what, code, fields: Object.keys(fields ?? {}) }).toEqual({
      what,
      code: "invalid_input",
      fields: [field],
    });
  }
});

/** The error stands at the control of that name, for eyes and readers alike, and the focus is there. */
async function expectWrong(
  activate: ActivatePage,
  field: keyof Filling,
  sentence: string,
): Promise<void> {
  const control = activate.control(field);
  // Radio buttons are wrong together: their group says it.
  const named = field === "plan" ? activate.form.getByRole("radiogroup").first() : control;
  await expect(named).toHaveAttribute("aria-invalid", "true");
  await expect(named).toHaveAccessibleDescription(new RegExp(sentence));
  await expect(control.first()).toBeFocused();
}
