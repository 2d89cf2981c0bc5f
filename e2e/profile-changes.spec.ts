import type { Page } from "@playwright/test";
import { lineAt } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { LineChangePage } from "@/e2e/pages/line-change-page";
import { OrderPage } from "@/e2e/pages/order-page";

/** Lines that no other spec changes (lib/sandbox/README.md). */
const PAYG = lineAt(96107);
const FIXED = lineAt(96109);
const TO_SUSPEND = lineAt(96119);
const BUSY = lineAt(96117);
const SLEEPING = lineAt(96234);
const UNKNOWN = lineAt(96253);

const ordersOf = "SELECT count(*) FROM order_targets WHERE value = $1";

test("a line goes from 従量 to 定額, beginning with what it has", async ({
  operator,
  sandbox,
  database,
}) => {
  const before = (await sandbox.line(PAYG.imsi)).fields;
  expect(before).toMatchObject({ plan: "payg" });
  await goTo(operator, `/profiles/${PAYG.imsi}`);
  await openMenu(operator);
  await operator.getByRole("link", { name: "料金プラン・上限値を変更する" }).click();
  const change = new LineChangePage(operator, "plan-change");
  await expect(change.form).toBeVisible();
  await expect(change.form.getByRole("radio", { name: "従量" })).toBeChecked();
  await expect(change.control("limit")).toHaveValue(String(before.limit));
  await expect(change.checks).toContainText("今と同じプランと制限容量です");

  await change.form.getByText("定額", { exact: true }).click();
  await expect(change.control("limit")).toHaveValue("");
  await change.review.click();
  await expect(change.control("limit")).toHaveAccessibleDescription(/選んでください/);
  await change.control("limit").selectOption("3145728");
  await expect(change.checks).not.toContainText("今と同じプランと制限容量です");
  await change.review.click();

  const wanted = { ...PAYG, plan: "fixed", limit: 3145728 };
  expect(await change.shownBody()).toStrictEqual(wanted);
  await expect(row(change, "プラン種別")).toHaveText(/従量.*定額/);
  await expect(row(change, "制限容量")).toContainText("3 GB");
  expect(await database.count(ordersOf, [PAYG.imsi])).toBe(0);

  await change.send.click();
  await new OrderPage(operator).expectState("completed");
  const sent = await sandbox.requests(PAYG.imsi, "planChange");
  expect(sent.map(({ body }) => body)).toStrictEqual([wanted]);
  expect(sent).toMatchObject([{ status: 202, applied: true }]);
  expect((await sandbox.line(PAYG.imsi)).fields).toMatchObject({ plan: "fixed", limit: 3145728 });
});

test("a line goes to 上り特価 with a pair of limits, of which only those that go together are offered", async ({
  operator,
  sandbox,
}) => {
  const change = new LineChangePage(operator, "plan-change");
  await change.open(FIXED);
  await change.form.getByText("上り特価", { exact: true }).click();
  await expect(change.control("downLimit").locator("option")).toHaveCount(1);
  await change.control("upLimit").selectOption("157286400");
  await change.control("downLimit").selectOption("1048576");
  await change.review.click();

  const wanted = {
    ...FIXED,
    plan: "fixed",
    upStream: true,
    upLimit: 157286400,
    downLimit: 1048576,
  };
  expect(await change.shownBody()).toStrictEqual(wanted);
  await expect(row(change, "プラン種別")).toHaveText(/定額.*上り特価/);
  await change.send.click();
  await new OrderPage(operator).expectState("completed");
  const sent = await sandbox.requests(FIXED.imsi, "planChange");
  expect(sent.map(({ body }) => body)).toStrictEqual([wanted]);
  expect((await sandbox.line(FIXED.imsi)).fields).toMatchObject({
    upStream: true,
    upLimit: 157286400,
    downLimit: 1048576,
  });
});

test("a line is suspended for a reason, and only when its last four digits are typed", async ({
  operator,
  sandbox,
  database,
}) => {
  await goTo(operator, `/profiles/${TO_SUSPEND.imsi}`);
  await openMenu(operator);
  await operator.getByRole("link", { name: "休止する" }).click();
  const change = new LineChangePage(operator, "suspend");
  await expect(change.form).toContainText(`IMSI ${TO_SUSPEND.imsi} の回線が「休止中」になり`);

  await refuseOtherDigits(change, "6110");
  expect(await database.count(ordersOf, [TO_SUSPEND.imsi])).toBe(0);

  await change.control("lastFour").fill("6119");
  await change.review.click();
  expect(await change.shownBody()).toStrictEqual(TO_SUSPEND);
  await expect(row(change, "プロファイルの状態")).toHaveText(/利用中.*休止中/);
  await expect(change.summary).toContainText("お客様の希望");
  await change.send.click();
  const order = new OrderPage(operator);
  const id = await order.arrive();
  await order.expectState("completed");
  const sent = await sandbox.requests(TO_SUSPEND.imsi, "suspend");
  expect(sent.map(({ body }) => body)).toStrictEqual([TO_SUSPEND]);
  const kept = await database.rows("SELECT reason FROM orders WHERE id = $1", [id]);
  expect(kept).toEqual([{ reason: "お客様の希望" }]);

  await goTo(operator, `/profiles/${TO_SUSPEND.imsi}`);
  await expect(operator.getByRole("link", { name: "再開する" })).toBeVisible();
});

test("a sleeping line offers 再開, which wakes it", async ({ operator, sandbox, database }) => {
  await goTo(operator, `/profiles/${SLEEPING.imsi}`);
  await openMenu(operator);
  const suspend = operator.getByRole("button", { name: /^休止する/ });
  await expect(suspend).toHaveAttribute("aria-disabled", "true");
  await expect(suspend).toContainText("利用中の回線だけです");
  await operator.keyboard.press("Escape");
  await operator.getByRole("link", { name: "再開する" }).click();
  const change = new LineChangePage(operator, "resume");

  await refuseOtherDigits(change, "4326");
  expect(await database.count(ordersOf, [SLEEPING.imsi])).toBe(0);

  await change.control("lastFour").fill("6234");
  await change.review.click();
  await change.send.click();
  await new OrderPage(operator).expectState("completed");
  const sent = await sandbox.requests(SLEEPING.imsi, "resume");
  expect(sent.map(({ body }) => body)).toStrictEqual([SLEEPING]);
  expect((await sandbox.line(SLEEPING.imsi)).fields).toMatchObject({ profileStatus: "active" });
});

test("a line in a state that nobody knows is for reading only", async ({ operator }) => {
  await goTo(operator, `/profiles/${UNKNOWN.imsi}`);
  await expect(
    operator.getByText("このデスクが知らない状態のため、参照だけができます"),
  ).toBeVisible();
  await expect(operator.getByRole("button", { name: "手続き" })).toHaveCount(0);
  for (const path of ["plan-change", "suspend", "resume"]) {
    await goTo(operator, `/profiles/${UNKNOWN.imsi}/${path}`);
    await expect(
      operator.getByText("このプロファイルの状態「migrating」は、このデスクが知らない状態です"),
    ).toBeVisible();
    await expect(operator.getByRole("button", { name: "内容を確かめて送信" })).toHaveCount(0);
  }
});

test("a line with an order that waits takes no other, and says which one it is", async ({
  operator,
  sandbox,
}) => {
  const change = new LineChangePage(operator, "plan-change");
  await change.open(BUSY);
  await change.form.getByText("従量", { exact: true }).click();
  await change.control("limit").selectOption("0");
  await change.form.getByText("1 時間後", { exact: true }).click();
  await change.review.click();
  await expect(change.summary).toContainText("送信する操作の 60 分後");
  await change.send.click();
  const order = new OrderPage(operator);
  const id = await order.arrive();
  await order.expectState("queued");

  await goTo(operator, `/profiles/${BUSY.imsi}`);
  await openMenu(operator);
  const suspend = operator.getByRole("button", { name: /^休止する/ });
  await expect(suspend).toHaveAttribute("aria-disabled", "true");
  await expect(suspend).toContainText("手続き中のオーダーがあります");

  await goTo(operator, `/profiles/${BUSY.imsi}/suspend`);
  await expect(operator.getByText("この回線には手続き中のオーダーがあります")).toBeVisible();
  await expect(operator.getByRole("link", { name: "オーダーを見る" })).toHaveAttribute(
    "href",
    `/orders/${id}`,
  );
  await expect(operator.getByRole("button", { name: "内容を確かめて送信" })).toHaveCount(0);
  expect(await sandbox.requests(BUSY.imsi, "planChange")).toEqual([]);
});

async function openMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "手続き" }).click();
}

/** The summary's row of this field, before and after. */
function row(change: LineChangePage, field: string) {
  return change.summary.getByRole("row").filter({
    has: change.page.getByRole("rowheader", { name: field }),
  });
}

/** Fills in the reason and another line's digits: nothing goes on, and the field says why. */
async function refuseOtherDigits(change: LineChangePage, digits: string): Promise<void> {
  await change.control("reason").fill("お客様の希望");
  await change.control("lastFour").fill(digits);
  await change.review.click();
  const field = change.control("lastFour");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/IMSI の下 4 桁と一致しません/);
  await expect(change.summary).toHaveCount(0);
}
