import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { addPerson } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { LoginPage } from "@/e2e/pages/login-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { UsagePanel } from "@/e2e/pages/usage-panel";

/** What of a program must not be read in a browser. */
const INNARDS = /\bat .+:\d+:\d+|node_modules|ZodError|\.ts\b|SELECT|stack/;

test("a page that fails unexpectedly shows an id and nothing of the program", async ({
  operator,
  database,
}) => {
  // A row that this program cannot have written, as after a restored backup of another version.
  const { imsi } = lineOf("errors", 0);
  await database.rows("UPDATE profiles SET snapshot = '[1]' WHERE imsi = $1", [imsi]);
  await goTo(operator, `/profiles/${imsi}`);
  const face = operator.getByRole("main").getByRole("alert");
  await expect(face).toContainText("表示できませんでした");
  await expect(face.getByText("照会番号").locator("code").first()).toHaveText(/^\S{6,}$/);
  await expect(face).not.toContainText(INNARDS);
  // The way around it is still there.
  await operator.getByRole("navigation").getByRole("link", { name: "オーダー" }).click();
  await expect(operator.getByRole("heading", { name: "オーダー", level: 1 })).toBeVisible();
});

test("an action that fails unexpectedly shows an id and nothing of the program", async ({
  operator,
  database,
}) => {
  const { imsi } = lineOf("errors", 1);
  await database.rows("UPDATE profile_secrets SET puks = $2 WHERE imsi = $1", [
    imsi,
    Buffer.from("damaged"),
  ]);
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "表示する" }).first().click();
  const dialog = operator.getByRole("dialog", { name: "PUK を表示する" });
  await dialog.getByRole("textbox", { name: "理由" }).fill("端末のロック解除");
  await dialog.getByRole("button", { name: "記録して表示する" }).click();
  const refusal = dialog.getByRole("alert");
  await expect(refusal).toContainText("処理できませんでした");
  await expect(refusal).toContainText(/照会番号 [0-9a-f-]{36}/);
  await expect(refusal).not.toContainText(INNARDS);
  await expect(dialog.getByRole("textbox", { name: "理由" })).toHaveValue("端末のロック解除");
});

test("while the carrier cannot be read, a line keeps what was known and says so", async ({
  operator,
  sandbox,
}) => {
  const { imsi } = lineOf("errors", 2);
  const { fields } = await sandbox.line(imsi);
  await goTo(operator, `/profiles/${imsi}`);
  await sandbox.addFault({ operation: "profile", kind: "status503", imsi });
  await operator.getByRole("button", { name: "更新" }).click();
  await expect(operator.getByText("前回の読み取りに失敗しました")).toBeVisible();
  await expect(operator.getByText("キャリアに接続できませんでした").first()).toBeVisible();
  await expect(operator.getByText(String(fields.iccid))).toBeVisible();

  await operator.getByRole("button", { name: "更新" }).click();
  await expect(operator.getByText("前回の読み取りに失敗しました")).toHaveCount(0);
});

test("while the carrier's usage cannot be read, the page says so, is usable, and reads again", async ({
  operator,
  sandbox,
}) => {
  const imsi = "440130000096017";
  await sandbox.addFault({ operation: "monthlyUsage", kind: "status503", imsi });
  await goTo(operator, `/profiles/${imsi}?by=month&from=2021-01&to=2021-03`);
  const usage = new UsagePanel(operator);
  await expect(usage.panel.getByRole("alert")).toContainText("使用量を読み取れませんでした");
  await expect(usage.panel.getByRole("alert")).toContainText("キャリアに接続できませんでした");
  // Never drawn as nothing used.
  await expect(usage.chart).toHaveCount(0);
  await expect(operator.getByRole("region", { name: "契約と回線" })).toContainText("nttc");
  await usage.panel.getByRole("button", { name: "もう一度読み取る" }).click();
  await expect(usage.panel).toContainText("(3,000 KB)");
});

test("an answer of the carrier that is no JSON is told apart from none", async ({
  operator,
  sandbox,
}) => {
  const { imsi } = lineOf("errors", 3);
  await sandbox.addFault({ operation: "profile", kind: "html", imsi });
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "更新" }).click();
  await expect(operator.getByText("キャリアの応答を読み取れませんでした").first()).toBeVisible();
});

test("while the desk cannot be reached, an order's page says how old it is, and catches up by itself", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("errors", 4);
  await sandbox.addFault({ operation: "activate", kind: "delay", imsi: line.imsi, ms: 6_000 });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await operator.context().setOffline(true);
  await expect(operator.getByText(/最新の状態を読み込めません/)).toBeVisible({ timeout: 20_000 });
  await operator.context().setOffline(false);
  await order.expectState("completed", 30_000);
  await expect(operator.getByText(/最新の状態を読み込めません/)).toHaveCount(0);
});

test("a sign-in that ended while a form was open costs nothing that was typed", async ({
  open,
  database,
}) => {
  const line = lineOf("errors", 5);
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, "/login");
  await new LoginPage(page).signIn(person.email, person.password);
  await expect(page).toHaveURL("/");
  const activate = new ActivatePage(page);
  await activate.open(line);
  await activate.fill({ plan: "従量", limit: "51200", testMode: true });
  await activate.review.click();
  await database.rows("DELETE FROM sessions WHERE user_id = $1", [person.id]);

  await activate.send.click();
  const refusal = page.getByRole("alert").filter({ hasText: "ログインの期限が切れました" });
  const [tab] = await Promise.all([
    page.context().waitForEvent("page"),
    refusal.getByRole("link", { name: "別のタブでログインする" }).click(),
  ]);
  await new LoginPage(tab).signIn(person.email, person.password);
  await expect(tab).toHaveURL("/");
  expect(await activate.shownBody()).toEqual({
    ...line,
    plan: "payg",
    limit: 51200,
    cn: false,
    testMode: true,
    unoTsl: false,
  });
  await activate.send.click();
  await new OrderPage(page).expectState("completed");
});
