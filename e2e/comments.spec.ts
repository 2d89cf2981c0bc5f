import { randomUUID } from "node:crypto";
import type { Database } from "@/e2e/fixtures/database";
import { Ime } from "@/e2e/fixtures/ime";
import { lineAt } from "@/e2e/fixtures/lines";
import { placeComment } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { CommentDialog } from "@/e2e/pages/comment-dialog";
import { OrderPage } from "@/e2e/pages/order-page";
import { ProfilesPage } from "@/e2e/pages/profiles-page";

/** Two at the end of the list's second page, one at the beginning of its third. */
const [ONE, TWO, THREE] = [lineAt(96113).imsi, lineAt(96114).imsi, lineAt(96115).imsi];

test("three lines over two pages get one comment by one order and one request", async ({
  operator,
  sandbox,
  database,
}) => {
  const comment = `巡回 ${randomUUID().slice(0, 8)}`;
  const asked: string[] = [];
  operator.on("request", (request) => asked.push(request.url()));
  const list = new ProfilesPage(operator);
  await goTo(operator, "/profiles?page=2");
  await list.choose(ONE).check();
  await list.choose(TWO).check();
  await operator.getByRole("button", { name: "次へ" }).click();
  await list.choose(THREE).check();
  await expect(list.chosen).toContainText("3 件を選択中");
  await list.state.selectOption({ label: "休止中" });
  await expect(operator).toHaveURL("/profiles?status=sleeping");
  await expect(list.chosen).toContainText("3 件を選択中");
  await operator.goBack();
  await expect(list.choose(THREE)).toBeChecked();

  await list.editComment.click();
  const dialog = new CommentDialog(operator);
  for (const imsi of [ONE, TWO, THREE]) await expect(dialog.lines).toContainText(imsi);
  await dialog.text.fill(comment);
  await dialog.send.click();
  await expect(dialog.window).toContainText("3 件のコメント編集をオーダー");
  await expect(operator).toHaveURL("/profiles?page=3");
  const href = (await dialog.placed.getAttribute("href")) ?? "";
  const id = href.slice("/orders/".length);

  // The list is where it was, without the choice that was used up.
  await dialog.window.getByRole("button", { name: "閉じる" }).first().click();
  await expect(list.row(THREE)).toContainText(comment, { timeout: 20_000 });
  await expect(list.chosen).toHaveCount(0);
  expect(asked.filter((url) => [ONE, TWO, THREE].some((imsi) => url.includes(imsi)))).toEqual([]);
  const stored = await operator.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect([ONE, TWO, THREE].filter((imsi) => stored.includes(imsi))).toEqual([]);

  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("completed");
  await expect(order.state).toHaveText("受付済み（反映は確認できません）");
  const main = operator.getByRole("main");
  await expect(main).toContainText(`${ONE} ほか 2 件`);
  for (const imsi of [ONE, TWO, THREE]) {
    await expect(main.getByRole("link", { name: imsi }).last()).toBeVisible();
    expect((await sandbox.line(imsi)).comment).toBe(comment);
  }
  expect(await sandbox.comments(comment)).toMatchObject([
    { status: 202, body: { imsis: [ONE, TWO, THREE].map((imsi) => ({ imsi })), comment } },
  ]);
  expect(
    await database.count("SELECT count(*) FROM order_targets WHERE order_id = $1 AND NOT active", [
      id,
    ]),
  ).toBe(3);

  await goTo(operator, "/orders?kind=icm.comment");
  const row = operator.getByRole("row").filter({ has: operator.locator(`a[href="${href}"]`) });
  await expect(row).toContainText(`${ONE} ほか 2 件`);
  await expect(row).toContainText("受付済み（反映は確認できません）");
});

test("a quotation mark is named with its place as it is typed, and nothing is taken out", async ({
  operator,
  sandbox,
}) => {
  const { imsi } = lineAt(96236);
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "コメントを編集" }).click();
  const dialog = new CommentDialog(operator);
  await dialog.text.fill("");
  await dialog.text.pressSequentially("ab");
  await expect(dialog.text).not.toHaveAttribute("aria-invalid", "true");
  await operator.keyboard.press("'");
  await expect(dialog.text).toHaveAccessibleDescription(/3 文字目の「'」は使えません/);
  await operator.keyboard.press("Backspace");
  await expect(dialog.text).not.toHaveAttribute("aria-invalid", "true");
  await operator.keyboard.press('"');
  await expect(dialog.text).toHaveAccessibleDescription(/3 文字目の「"」は使えません/);
  await expect(dialog.text).toHaveValue('ab"');
  await dialog.send.click();
  await expect(dialog.placed).toHaveCount(0);

  await dialog.text.fill("𠮷".repeat(50));
  await expect(dialog.window).toContainText("50/50");
  await expect(dialog.text).not.toHaveAttribute("aria-invalid", "true");
  await operator.keyboard.press("a");
  await expect(dialog.window).toContainText("51/50");
  await expect(dialog.text).toHaveAccessibleDescription(/50 文字以内で入力してください/);
  expect(await sandbox.comments('ab"')).toEqual([]);
});

test("nothing is counted or refused while an input method composes", async ({ operator }) => {
  const { imsi } = lineAt(96237);
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "コメントを編集" }).click();
  const dialog = new CommentDialog(operator);
  await dialog.text.fill("");
  const ime = await Ime.of(operator);
  await dialog.text.focus();
  await ime.show("s", "し", "しb", "しぶ", "しぶ'");
  await expect(dialog.text).toHaveValue("しぶ'");
  await expect(dialog.text).not.toHaveAttribute("aria-invalid", "true");
  await expect(dialog.window).toContainText("0/50");
  await ime.commit("渋谷");
  await expect(dialog.text).toHaveValue("渋谷");
  await expect(dialog.window).toContainText("2/50");
});

test("a comment is taken away by sending null", async ({ operator, sandbox }) => {
  const { imsi } = lineAt(96238);
  const id = await placeComment(operator.request, [imsi], "消すまで");
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("completed");
  await goTo(operator, `/profiles/${imsi}`);
  await expect(operator.getByRole("main")).toContainText("消すまで");
  await operator.getByRole("button", { name: "コメントを編集" }).click();
  const dialog = new CommentDialog(operator);
  await expect(dialog.text).toHaveValue("消すまで");
  await dialog.choose("コメントを消す");
  await dialog.send.click();
  await dialog.placed.click();
  const second = await order.arrive();
  await order.expectState("completed");
  await expect(operator.getByRole("main")).toContainText("null を送ります");
  expect(second).not.toBe(id);
  expect((await sandbox.line(imsi)).comment).toBeNull();
  await goTo(operator, `/profiles/${imsi}`);
  await expect(operator.getByRole("main")).not.toContainText("消すまで");
});

test("a comment can be given a time before which it is not sent", async ({ operator, sandbox }) => {
  const { imsi } = lineAt(96118);
  const comment = `あとで ${randomUUID().slice(0, 8)}`;
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "コメントを編集" }).click();
  const dialog = new CommentDialog(operator);
  await dialog.text.fill(comment);
  await dialog.choose("時刻を選ぶ");
  await dialog.send.click();
  await expect(dialog.window.getByLabel("送る日時（日本時間）")).toHaveAccessibleDescription(
    /入力してください/,
  );
  await dialog.choose("1 時間後");
  await dialog.send.click();
  await expect(dialog.window).toContainText("（日本時間）より前には送りません");
  await dialog.placed.click();
  const order = new OrderPage(operator);
  await order.arrive();
  await order.expectState("queued");
  expect(await sandbox.comments(comment)).toEqual([]);
  await order.cancel.click();
  const cancel = operator.getByRole("dialog", { name: "オーダーを取り消す" });
  await cancel.getByRole("textbox", { name: "理由" }).fill("お客様の取りやめ");
  await cancel.getByRole("button", { name: "取り消す" }).click();
  await order.expectState("cancelled");
});

test("a refused comment is corrected from its order's page, for the same lines", async ({
  operator,
  sandbox,
  database,
}) => {
  const { imsi } = lineAt(96116);
  const wrong = `断られた ${randomUUID().slice(0, 8)}`;
  const right = `直した ${randomUUID().slice(0, 8)}`;
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "コメントを編集" }).click();
  const dialog = new CommentDialog(operator);
  await dialog.text.fill(wrong);
  await dialog.choose("1 時間後");
  await dialog.send.click();
  await dialog.placed.click();
  const order = new OrderPage(operator);
  const id = await order.arrive();
  await order.expectState("queued");
  await refuse(database, id);
  await order.expectState("rejected");
  await expect(order.refusal).toContainText("request body 'comment' is invalid");
  await operator.getByRole("button", { name: "訂正して送り直す" }).click();
  await expect(dialog.window).toContainText("を訂正して送り直します");
  await expect(dialog.text).toHaveValue(wrong);
  await expect(dialog.text).toHaveAccessibleDescription(/キャリアがこの項目を受け付けませんでした/);
  await dialog.text.fill(right);
  await dialog.send.click();
  await expect(operator).not.toHaveURL(new RegExp(id));
  const next = await order.arrive();
  await order.expectState("completed");
  expect(await database.rows("SELECT previous_order_id FROM orders WHERE id = $1", [next])).toEqual(
    [{ previous_order_id: id }],
  );
  expect(await sandbox.comments(right)).toHaveLength(1);
  await order.open(id);
  await order.expectState("rejected");
  await expect(operator.getByRole("button", { name: "訂正して送り直す" })).toHaveCount(0);
});

test("lines whose comment cannot be edited are named before sending, and left out on request", async ({
  operator,
  sandbox,
}) => {
  const retired = lineAt(96245).imsi;
  const strange = lineAt(96253).imsi;
  const good = lineAt(96239).imsi;
  const comment = `残り ${randomUUID().slice(0, 8)}`;
  const list = new ProfilesPage(operator);
  await goTo(operator, "/profiles?page=5");
  for (const imsi of [retired, strange, good]) await list.choose(imsi).check();
  await list.editComment.click();
  const dialog = new CommentDialog(operator);
  const hindered = dialog.window.getByRole("alert");
  await expect(hindered).toContainText("2 件の回線ではコメントを編集できません");
  await expect(hindered).toContainText(`${retired}今の状態（廃止）ではできません`);
  await expect(hindered).toContainText(`${strange}今の状態（migrating）ではできません`);
  await expect(dialog.send).toHaveAttribute("aria-disabled", "true");
  await hindered.getByRole("button", { name: "この 2 件を選択から外す" }).click();
  await expect(hindered).toHaveCount(0);
  await dialog.text.fill(comment);
  await dialog.send.click();
  await expect(dialog.placed).toBeVisible();
  await expect
    .poll(async () => (await sandbox.comments(comment)).map(({ body }) => body))
    .toEqual([{ imsis: [{ imsi: good }], comment }]);
});

test("all lines of a page are chosen at once, a hundred at most", async ({ operator }) => {
  const list = new ProfilesPage(operator);
  await goTo(operator, "/profiles");
  await list.chooseAll.check();
  await expect(list.chosen).toContainText("50 件を選択中");
  await operator.getByRole("button", { name: "次へ" }).click();
  await list.expectPage("51–100");
  await expect(list.chooseAll).not.toBeChecked();
  await list.chooseAll.check();
  await expect(list.chosen).toContainText("100 件を選択中（一度に選べるのは 100 件までです）");
  await operator.getByRole("button", { name: "次へ" }).click();
  await list.expectPage("101–150");
  await expect(list.chooseAll).toBeDisabled();
  await list.chosen.getByRole("button", { name: "選択を解除" }).click();
  await expect(list.chosen).toHaveCount(0);
  await expect(list.chooseAll).toBeEnabled();
});

test("whoever may only look can choose no line and edit no comment", async ({ viewer }) => {
  await goTo(viewer, "/profiles");
  await expect(viewer.getByRole("checkbox")).toHaveCount(0);
  await goTo(viewer, `/profiles/${ONE}`);
  await expect(viewer.getByRole("button", { name: "コメントを編集" })).toHaveCount(0);
});

/**
 * Writes what the worker writes when the carrier refuses an order: the sandbox's faults cannot tell one comment from
 * another, so that one for this order could hit another spec's.
 */
async function refuse(database: Database, orderId: string): Promise<void> {
  const answer = { code: "http_status", status: 400, detail: "request body 'comment' is invalid" };
  await database.rows("UPDATE orders SET state = 'sending' WHERE id = $1", [orderId]);
  await database.rows(
    "UPDATE orders SET state = 'rejected', answer = $2, settled_at = now(), due_at = NULL WHERE id = $1",
    [orderId, JSON.stringify(answer)],
  );
  await database.rows("UPDATE order_targets SET active = false WHERE order_id = $1", [orderId]);
}
