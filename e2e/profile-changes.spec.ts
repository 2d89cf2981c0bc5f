import type { Page } from "@playwright/test";
import { lineAt } from "@/e2e/fixtures/lines";
import { openedForm } from "@/e2e/fixtures/opened-form";
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
const TWICE = lineAt(96121);
const CORRECTED = lineAt(96122);
const OPENED_ELSEWHERE = lineAt(96123);
const UNREAD = lineAt(96124);
const WITHOUT_TOP_UP = lineAt(96127);

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

test("of two changes of one line the second is refused with the first's order, and goes once that has ended", async ({
  operator,
  sandbox,
  database,
}) => {
  const plan = new LineChangePage(operator, "plan-change");
  const pause = new LineChangePage(await operator.context().newPage(), "suspend");
  // Both forms are open before there is any order.
  await plan.open(TWICE);
  await pause.open(TWICE);
  await pause.control("reason").fill("お客様の希望");
  await pause.control("lastFour").fill("6121");
  await pause.review.click();
  await expect(pause.summary).toBeVisible();

  await plan.form.getByText("従量", { exact: true }).click();
  await plan.control("limit").selectOption("10240");
  await plan.form.getByText("1 時間後", { exact: true }).click();
  await plan.review.click();
  await plan.send.click();
  const first = new OrderPage(operator);
  const id = await first.arrive();
  await first.expectState("queued");
  const [placed] = await database.rows("SELECT code FROM orders WHERE id = $1", [id]);

  await pause.send.click();
  const refusal = pause.page.getByRole("alert").filter({ hasText: "手続き中のオーダー" });
  await expect(refusal).toContainText(
    `この回線には手続き中のオーダー ${placed?.code} があります。今回の内容は登録も送信もしていません`,
  );
  await expect(
    pause.summary.getByRole("link", { name: "手続き中のオーダーを見る" }),
  ).toHaveAttribute("href", `/orders/${id}`);
  expect(await database.count(ordersOf, [TWICE.imsi])).toBe(1);

  await first.cancel.click();
  const dialog = operator.getByRole("dialog", { name: "オーダーを取り消す" });
  await dialog.getByRole("textbox", { name: "理由" }).fill("先に休止する");
  await dialog.getByRole("button", { name: "取り消す" }).click();
  await first.expectState("cancelled");

  await pause.send.click();
  const second = new OrderPage(pause.page);
  await second.arrive();
  await second.expectState("completed");
  expect(await sandbox.requests(TWICE.imsi, "planChange")).toEqual([]);
  const sent = await sandbox.requests(TWICE.imsi, "suspend");
  expect(sent.map(({ body }) => body)).toStrictEqual([TWICE]);
  expect(await database.count(ordersOf, [TWICE.imsi])).toBe(2);
});

test("a refused change whose correction was cancelled can be corrected again", async ({
  operator,
  sandbox,
}) => {
  await sandbox.addFault({
    operation: "suspend",
    kind: "refuse",
    imsi: CORRECTED.imsi,
    status: 409,
    body: { message: "Conflict", detail: "the profile is being changed" },
  });
  const change = new LineChangePage(operator, "suspend");
  const order = new OrderPage(operator);
  await change.open(CORRECTED);
  await suspendCorrected(change);
  const refused = await order.arrive();
  await order.expectState("rejected");

  const correct = operator.getByRole("link", { name: "訂正して送り直す" });
  await correct.click();
  await expect(change.form).toBeVisible();
  await change.form.getByText("1 時間後", { exact: true }).click();
  await suspendCorrected(change);
  await expect(operator).not.toHaveURL(new RegExp(refused));
  await order.arrive();
  await order.expectState("queued");
  await order.cancel.click();
  const dialog = operator.getByRole("dialog", { name: "オーダーを取り消す" });
  await dialog.getByRole("textbox", { name: "理由" }).fill("時刻を変える");
  await dialog.getByRole("button", { name: "取り消す" }).click();
  await order.expectState("cancelled");

  await order.open(refused);
  await correct.click();
  await expect(change.form).toBeVisible();
  await suspendCorrected(change);
  await order.arrive();
  await order.expectState("completed");
  await order.open(refused);
  await order.expectState("rejected");
  await expect(correct).toHaveCount(0);
});

test("a form that was opened at a desk connected elsewhere is refused, and keeps what was typed", async ({
  operator,
  sandbox,
  database,
}) => {
  const change = new LineChangePage(operator, "suspend");
  await change.open(OPENED_ELSEWHERE);
  await change.control("reason").fill("お客様の希望");
  await change.control("lastFour").fill("6123");
  await change.review.click();
  // What a form sends that was opened while the desk was live.
  await operator.route("**/suspend", async (route) => {
    const body = route.request().postData();
    if (!body) return route.fallback();
    await route.continue({
      postData: body.replace(openedForm("icm").openedIn, "of-another-desk-0000000"),
    });
  });
  await change.send.click();
  await expect(
    operator.getByRole("alert").filter({ hasText: "デスクの接続先が変わりました" }),
  ).toContainText("今はサンドボックスに接続中）。何も登録も送信もしていません");
  expect(await database.count(ordersOf, [OPENED_ELSEWHERE.imsi])).toBe(0);
  expect(await sandbox.requests(OPENED_ELSEWHERE.imsi, "suspend")).toEqual([]);
  await operator.getByRole("button", { name: "戻って直す" }).click();
  await expect(change.control("reason")).toHaveValue("お客様の希望");
});

test("a line that could not be read after its last change is read again before the next", async ({
  operator,
  sandbox,
}) => {
  const change = new LineChangePage(operator, "suspend");
  await change.open(UNREAD);
  // The order's own look and the worker's first two tries after it: the third is half a minute later.
  const unreadable = { operation: "profile", kind: "status503", imsi: UNREAD.imsi, times: 3 };
  await sandbox.addFault(unreadable);
  await change.control("reason").fill("お客様の希望");
  await change.control("lastFour").fill("6124");
  await change.review.click();
  await change.send.click();
  await new OrderPage(operator).expectState("completed");

  await goTo(operator, `/profiles/${UNREAD.imsi}`);
  await openMenu(operator);
  const resume = operator.getByRole("button", { name: /^再開する/ });
  await expect(resume).toHaveAttribute("aria-disabled", "true");
  await expect(resume).toContainText("先に更新してください");
  await goTo(operator, `/profiles/${UNREAD.imsi}/resume`);
  await expect(
    operator.getByText("この回線は、前の手続きのあとまだ読み直されていません"),
  ).toBeVisible();
  const refresh = operator.getByRole("main").getByRole("button", { name: "更新" });
  await expect(async () => {
    if (await refresh.isVisible()) await refresh.click({ timeout: 1_000 });
    await expect(new LineChangePage(operator, "resume").form).toBeVisible({ timeout: 2_000 });
  }).toPass();
});

test("容量追加 is not offered on a plan that the carrier's list does not have", async ({
  operator,
}) => {
  // The list is known once somebody has asked for it.
  await goTo(operator, "/plans");
  await goTo(operator, `/profiles/${WITHOUT_TOP_UP.imsi}`);
  await openMenu(operator);
  const topUp = operator.getByRole("button", { name: /^容量を追加する/ });
  await expect(topUp).toHaveAttribute("aria-disabled", "true");
  await expect(topUp).toContainText("この料金プランでは容量を追加できません");
  await goTo(operator, `/profiles/${WITHOUT_TOP_UP.imsi}/top-up`);
  await expect(operator.getByText("この回線の料金プランでは容量を追加できません")).toBeVisible();
});

/** Fills the form of the refused line's pause in, looks it over and sends it. */
async function suspendCorrected(change: LineChangePage): Promise<void> {
  await change.control("reason").fill("お客様の希望");
  await change.control("lastFour").fill("6122");
  await change.review.click();
  await change.send.click();
}

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
