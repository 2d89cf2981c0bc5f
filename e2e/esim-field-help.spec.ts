import type { Page } from "@playwright/test";
import { Ime } from "@/e2e/fixtures/ime";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";

const EID = "11112222333344445555666677778888";
const IN_GROUPS = "1111 2222 3333 4444 5555 6666 7777 8888";

test.use({ needsLines: false });

/** 11:00 on 22 November 2026 in Japan; in the window's own zone, New York's, it is still the 21st. */
const NOW = new Date("2026-11-22T02:00:00Z");

async function openForm(page: Page, kind: "new" | "mnp" | "reissue") {
  await page.clock.setFixedTime(NOW);
  const form = new EsimFormPage(page);
  await form.open(`/esim/${kind}`);
  return {
    form,
    field: (path: string) => form.control(path),
    request: page.getByRole("figure", { name: "送る内容" }),
  };
}

async function paste(page: Page, text: string) {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press("ControlOrMeta+V");
}

test("an EID is cleaned when it is pasted, grouped for reading aloud, and its check digits are no obstacle", async ({
  open,
}) => {
  const page = await open("operator", { permissions: ["clipboard-read", "clipboard-write"] });
  const { field, request } = await openForm(page, "new");
  await field("eid").focus();
  await paste(page, `EID: ${IN_GROUPS}`);
  await expect(field("eid")).toHaveValue(EID);
  await expect(page.getByText("取り除き")).toBeVisible();
  await expect(page.locator("[data-read-aloud] > span")).toHaveText(IN_GROUPS.split(" "));
  await expect(page.getByText("検査数字が合いません").first()).toBeVisible();
  await expect(request).toContainText(`"eid": "${EID}"`);

  await field("eid").fill("1111-2222-3333-4444-5555-6666-7777-8888");
  await field("eid").blur();
  await expect(field("eid")).toHaveValue(EID);
  await expect(field("eid")).not.toHaveAttribute("aria-invalid");
});

test("what is no EID is named as what it is, and as nothing else: at its field and beside the form", async ({
  open,
}) => {
  const page = await open("operator", { permissions: ["clipboard-read", "clipboard-write"] });
  const { form, field } = await openForm(page, "new");
  const checks = page.getByRole("region", { name: "送信前の確認" });
  await field("eid").focus();
  await paste(page, "8981 1000 1234 5678 901");
  // What was pasted is whole: nobody has to leave the field first.
  const iccid = "ICCID（SIM カードの番号）のようです";
  await expect(field("eid")).toHaveAttribute("aria-invalid", "true");
  await expect(form.form.getByText(iccid)).toHaveCount(1);
  await expect(checks).toContainText(iccid);
  await expect(page.getByText("32 桁で入力してください")).toHaveCount(0);

  for (const code of ["LPA:1$rsp.example.com$ABCD-1234", "1$rsp.example.com$ABCD-1234"]) {
    await field("eid").fill(code);
    await field("eid").blur();
    const said = "アクティベーションコード（LPA）です";
    await expect(form.form.getByText(said)).toHaveCount(1);
    await expect(checks).toContainText(said);
    await expect(page.getByText("半角数字だけで入力してください")).toHaveCount(0);
    await expect(field("eid")).toHaveValue(code);
  }
});

test("a product number is cleaned when it is pasted or left, and not while it is composed", async ({
  open,
}) => {
  const page = await open("operator", { permissions: ["clipboard-read", "clipboard-write"] });
  const { form, field, request } = await openForm(page, "reissue");
  await form.set("reissueOf", "product");
  const number = field("reissue.oldProductNumber");
  await number.focus();
  await paste(page, "ｃｄ-0009 9999 99004");
  await expect(number).toHaveValue("CD0009999999004");
  await expect(page.getByText("半角の英大文字と数字にしました")).toBeVisible();
  await expect(request).toContainText('"oldProductNumber": "CD0009999999004"');

  await number.fill("");
  const ime = await Ime.of(page);
  await number.focus();
  await ime.show("ｃｄ０００");
  await expect(number).toHaveValue("ｃｄ０００");
  await ime.commit("ｃｄ０００");
  await expect(number).toHaveValue("ｃｄ０００");
  await number.blur();
  await expect(number).toHaveValue("CD000");
});

const BIRTHDAYS = [
  { typed: "1990/1/1", sent: "19900101", both: "1990年1月1日（平成2年1月1日）", age: "36 歳" },
  {
    typed: "昭和60年4月1日",
    sent: "19850401",
    both: "1985年4月1日（昭和60年4月1日）",
    age: "41 歳",
  },
  { typed: "H1.1.8", sent: "19890108", both: "1989年1月8日（平成元年1月8日）", age: "37 歳" },
  { typed: "20001122", sent: "20001122", both: "2000年11月22日（平成12年11月22日）", age: "26 歳" },
];

test("a birthday is read western or by its era, shown both ways with the age, and sent as YYYYMMDD", async ({
  operator,
}) => {
  const { field, request } = await openForm(operator, "mnp");
  for (const { typed, sent, both, age } of BIRTHDAYS) {
    await field("mnp.birthday").fill("");
    await field("mnp.birthday").pressSequentially(typed);
    await expect(operator.getByText(both)).toBeVisible();
    await expect(operator.getByText(age)).toBeVisible();
    await expect(request).toContainText(`"birthday": "${sent}"`);
    await expect(field("mnp.birthday")).toHaveValue(typed);
  }
  await field("mnp.birthday").fill("昭和64年1月8日");
  await field("mnp.birthday").blur();
  await expect(
    operator
      .getByText("昭和にこの日付はありません。昭和は 1926/12/25 から 1989/01/07 までです")
      .first(),
  ).toBeVisible();
});

test("a reservation number tells the losing carrier, and its day of issue the days left of 15", async ({
  operator,
}) => {
  const { field } = await openForm(operator, "mnp");
  await field("mnp.reserveNumber").fill("11-0120-1234");
  await field("mnp.reserveNumber").blur();
  await expect(field("mnp.reserveNumber")).toHaveValue("1101201234");
  await expect(operator.getByText("ドコモ")).toBeVisible();
  const issuedOn = operator.getByLabel("予約番号の発行日");
  await issuedOn.fill("2026-11-20");
  await expect(
    operator.getByText("有効期限は 2026/12/04 です（今日を含めて残り 13 日）").first(),
  ).toBeVisible();
  await issuedOn.fill("2026-11-14");
  await expect(operator.getByText("10 日以上残っていないと").first()).toBeVisible();
  await issuedOn.fill("2026-11-07");
  await expect(operator.getByText("有効期限（2026/11/21）が切れています").first()).toBeVisible();
  const checks = operator.getByRole("region", { name: "送信前の確認" });
  await expect(checks).toContainText("MNP予約番号：有効期限（2026/11/21）が切れています");
  await issuedOn.fill("2026-11-20");
  await expect(checks).not.toContainText("有効期限");
});

test("a phone number is cleaned, and an unusual one looked at twice", async ({ operator }) => {
  const { field, request } = await openForm(operator, "mnp");
  await field("account").fill("+81 80-1111-2222");
  await field("account").blur();
  await expect(field("account")).toHaveValue("08011112222");
  await expect(request).toContainText('"account": "08011112222"');
  await field("account").fill("080111122223");
  await field("account").blur();
  await expect(operator.getByText("12 桁の電話番号は日本にありません")).toBeVisible();
  await expect(field("account")).not.toHaveAttribute("aria-invalid");
});

test("a ship date is sent as YYYYMMDD, and none that is still to come in Japan", async ({
  operator,
}) => {
  const { field, request } = await openForm(operator, "new");
  await field("shipDate").fill("2026-11-22");
  await expect(request).toContainText('"shipDate": "20261122"');
  await expect(field("shipDate")).toHaveAttribute("max", "2026-11-22");
  await field("shipDate").fill("2026-11-23");
  await field("shipDate").blur();
  await expect(operator.getByText("出荷日に未来の日付は使えません").first()).toBeVisible();
});

test("an order that names the same EID is shown, with the way to it", async ({ operator }) => {
  const eid = "11112222333344445555666600123000";
  const { form } = await openForm(operator, "new");
  await form.fill({ eid, simKind: "E0", repAccount: "08000001111" });
  await form.review.click();
  await form.send.click();
  await expect(operator).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
  const order = new URL(operator.url()).pathname;

  const again = await openForm(operator, "reissue");
  await again.field("eid").fill(eid.slice(0, 31));
  await expect(operator.getByText("同じ EID のオーダーがあります")).toHaveCount(0);
  await again.field("eid").fill(eid);
  await expect(operator.getByText("同じ EID のオーダーがあります")).toBeVisible();
  await expect(operator.locator(`a[href="${order}"][target="_blank"]`)).toBeVisible();
});
