import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { OrderPage } from "@/e2e/pages/order-page";

test.use({ needsLines: false });

const EID = "89049032000000000000000070012047";
const REFERENCE = "customerReference";

type Window = { page: Page; form: EsimFormPage };

/** Types what the draft is known by, leaves the field, and waits until that is kept. */
async function keep({ form }: Window, text: string) {
  await typeAndLeave({ form }, text);
  await expect(form.kept).toBeVisible();
}

async function typeAndLeave({ form }: Pick<Window, "form">, text: string) {
  await form.control(REFERENCE).fill(text);
  await form.control(REFERENCE).blur();
}

/** One draft, begun in the first window and opened in the second as it was then. */
async function twoWindows(open: (who: "operator") => Promise<Page>) {
  const first = await windowOf(open);
  await first.form.open("/esim/new");
  await keep(first, "一つ目");
  const id = new URL(first.page.url()).searchParams.get("begun") ?? "";
  const second = await windowOf(open);
  await second.form.open(`/esim/new?draft=${id}`);
  await expect(second.form.control(REFERENCE)).toHaveValue("一つ目");
  return { id, first, second };
}

async function windowOf(open: (who: "operator") => Promise<Page>): Promise<Window> {
  const page = await open("operator");
  return { page, form: new EsimFormPage(page) };
}

const noticeIn = ({ page }: Window, text: string | RegExp) =>
  page.getByRole("alert").filter({ hasText: text });

const CHANGED = /この下書きは \d\d:\d\d にほかの画面で変更されました/;

test("two windows on one draft: neither writes over the other without being told to", async ({
  open,
}) => {
  const { id, first, second } = await twoWindows(open);
  await keep(second, "二つ目の変更");

  await typeAndLeave(first, "一つ目の変更");
  await expect(noticeIn(first, CHANGED)).toContainText("ここと違う項目：顧客番号");
  // What is typed while nothing is decided stays, and is kept by nobody.
  await typeAndLeave(first, "一つ目の続き");
  await expect(first.form.kept).toHaveCount(0);
  const third = await windowOf(open);
  await third.form.open(`/esim/new?draft=${id}`);
  await expect(third.form.control(REFERENCE)).toHaveValue("二つ目の変更");

  await first.page.setViewportSize({ width: 390, height: 844 });
  const box = await noticeIn(first, CHANGED).boundingBox();
  expect(box?.height, "the notice has room for its sentences").toBeLessThan(260);

  await noticeIn(first, CHANGED).getByRole("button", { name: "こちらの内容で保存する" }).click();
  await expect(noticeIn(first, CHANGED)).toHaveCount(0);
  await expect(first.form.kept).toBeVisible();
  await third.page.reload();
  await expect(third.form.control(REFERENCE)).toHaveValue("一つ目の続き");

  // Now the second one is behind.
  await typeAndLeave(second, "二つ目の続き");
  await noticeIn(second, CHANGED).getByRole("button", { name: "新しい内容を読み込む" }).click();
  const question = second.page.getByRole("dialog", { name: "新しい内容を読み込む" });
  await question.getByRole("button", { name: "やめる" }).click();
  await expect(second.form.control(REFERENCE)).toHaveValue("二つ目の続き");
  await noticeIn(second, CHANGED).getByRole("button", { name: "新しい内容を読み込む" }).click();
  await question.getByRole("button", { name: "破棄して読み込む" }).click();
  await expect(second.form.control(REFERENCE)).toHaveValue("一つ目の続き");
  await expect(noticeIn(second, CHANGED)).toHaveCount(0);
  await keep(second, "二つ目で続ける");
});

test("what stands in a window that is behind is not left unasked, nor sent over newer content", async ({
  open,
}) => {
  const { first, second } = await twoWindows(open);
  await second.form.fill({ eid: EID, simKind: "E0" });
  await keep(second, "送る内容");
  // The first window has typed nothing since, so it has heard of nothing.
  await first.form.fill({ eid: EID.replace(/47$/, "48"), simKind: "E2" });
  await expect(noticeIn(first, CHANGED)).toBeVisible();

  await first.page.getByRole("main").getByRole("link", { name: "eSIM回線" }).click();
  const question = first.page.getByRole("dialog", { name: "入力した内容は保存されていません" });
  await question.getByRole("button", { name: "このページにとどまる" }).click();
  await first.form.review.click();
  await first.form.send.click();
  await expect(noticeIn(first, "送信できませんでした")).toContainText("ほかの画面で変更されました");

  await second.form.review.click();
  await second.form.send.click();
  const order = new OrderPage(second.page);
  const id = await order.arrive();
  await first.page.getByRole("button", { name: "戻って直す" }).click();
  await noticeIn(first, CHANGED).getByRole("button", { name: "こちらの内容で保存する" }).click();
  const sent = noticeIn(first, /すでにオーダー .+ として登録されています/);
  await expect(sent.getByRole("link", { name: "オーダーを別のタブで見る" })).toHaveAttribute(
    "href",
    `/orders/${id}`,
  );
  await expect(first.form.control("simKind")).toHaveValue("E2");
});

test("a draft that was thrown away in another window is gone on with as a new one", async ({
  open,
}) => {
  const { id, first, second } = await twoWindows(open);
  await second.page.goto("/esim/drafts");
  await second.page
    .getByRole("row")
    .filter({ has: second.page.locator(`a[href$="${id}"]`) })
    .getByRole("button", { name: /を破棄$/ })
    .click();
  await second.page.getByRole("button", { name: "破棄する", exact: true }).click();
  await expect(second.page.locator(`a[href$="${id}"]`)).toHaveCount(0);

  await typeAndLeave(first, "まだ要る内容");
  const gone = noticeIn(first, "この下書きは、ほかの画面で破棄したか");
  await expect(gone).toBeVisible();
  await gone.getByRole("button", { name: "新しい下書きとして続ける" }).click();
  await expect(first.form.kept).toBeVisible();
  await expect(gone).toHaveCount(0);
  await first.page.reload();
  await expect(first.form.control(REFERENCE)).toHaveValue("まだ要る内容");
  expect(first.page.url()).not.toContain(id);
});
