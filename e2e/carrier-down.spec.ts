import type { Page } from "@playwright/test";
import { lineAt } from "@/e2e/fixtures/lines";
import { OwnDesk } from "@/e2e/fixtures/own-desk";
import { goTo, untilReady } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { ConnectionsPage } from "@/e2e/pages/connections-page";
import { LineChangePage } from "@/e2e/pages/line-change-page";
import { LoginPage } from "@/e2e/pages/login-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { ProfilesPage } from "@/e2e/pages/profiles-page";
import { freePort } from "@/lib/db/embedded/port";
import { type RunningSandbox, startSandbox } from "@/lib/sandbox/start";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

/** The carriers are this test's own program, so that they can be gone and come back while the desk goes on. */
let carriers: RunningSandbox | null = null;
let carriersPort: number;
let carriersDir: string;
let own: OwnDesk;

/** In use, with usage on every day; and a multi-access line with connections. */
const STEADY = "440130000096016";
const MULTI_ACCESS = "440130000096034";
const TO_ACTIVATE = lineAt(96222);
const TO_WAIT = lineAt(96224);
const TO_TOP_UP = lineAt(96017);

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  carriersPort = await freePort();
  carriersDir = await makeTemporaryFolder();
  await carriersCome();
  own = await OwnDesk.start({ SANDBOX_URL: `http://127.0.0.1:${carriersPort}` });
});

test.afterAll(async () => {
  await own?.remove();
  await carriersGo();
});

async function carriersCome(): Promise<void> {
  carriers = await startSandbox({ port: carriersPort, dataDir: carriersDir, completionMs: 0 });
}

/** From here on every connection is refused. */
async function carriersGo(): Promise<void> {
  await carriers?.close();
  carriers = null;
}

/** It is read from the carrier once it is seen. */
async function showMultiAccess(page: Page): Promise<void> {
  await page.getByRole("region", { name: "マルチアクセス" }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: "接続履歴", exact: true })).toBeVisible();
}

/** The stored lists, as old as they are after a night. */
async function makeListsOld(): Promise<void> {
  await own.database.rows("UPDATE carrier_answers SET read_at = now() - interval '9 hours'");
}

test("with the carriers gone, staff find a line and read what was known last, with its age", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const before = await own.openAs(browser, "operator");
  for (const imsi of [STEADY, MULTI_ACCESS]) {
    await goTo(before, `/profiles/${imsi}`);
    await expect(before.getByRole("img", { name: /使用量/ })).toBeVisible();
  }
  await showMultiAccess(before);
  await goTo(before, "/plans");
  await expect(before.getByRole("table").first()).toBeVisible();
  await before.context().close();
  await makeListsOld();
  await carriersGo();

  const context = await browser.newContext({ baseURL: own.stack.url });
  const page = await context.newPage();
  await goTo(page, "/login");
  const { email, password } = own.staff.get("operator") ?? { email: "", password: "" };
  await new LoginPage(page).signIn(email, password);
  await expect(page).toHaveURL(`${own.stack.url}/`);

  await goTo(page, "/profiles");
  const list = new ProfilesPage(page);
  await list.search.fill(STEADY);
  await expect(list.table.getByRole("row")).toHaveCount(2);
  await list.row(STEADY).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`/profiles/${STEADY}$`));
  const main = page.getByRole("main");
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("利用中");
  const usage = page.getByRole("region", { name: "使用量", exact: true });
  await expect(usage.getByRole("img", { name: /使用量/ })).toBeVisible();
  await expect(usage).toContainText("一部の期間を読み取れませんでした");
  await expect(usage).toContainText("キャリアに接続できませんでした。回線には何もしていません");
  await expect(usage).toContainText(/前に読み取れた分は、.+ 以降に読み取った値を表示しています/);
  await expect(usage).not.toContainText("読み取れていない");

  await page.getByRole("button", { name: "更新", exact: true }).first().click();
  await expect(main).toContainText("キャリアに接続できませんでした。回線には何もしていません");
  await expect(main.getByText(/表示しているのは .+ の内容です/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("利用中");

  await goTo(page, `/profiles/${MULTI_ACCESS}`);
  await showMultiAccess(page);
  await expect(page.getByRole("region", { name: "接続状況", exact: true })).toContainText(
    "キャリアに接続できませんでした",
  );
  const history = page.getByRole("region", { name: "接続履歴", exact: true });
  await expect(history).toContainText("キャリアに接続できませんでした");
  await expect(history.getByRole("listitem").first()).toBeVisible();

  await goTo(page, "/plans");
  await expect(page.getByText("今はキャリアから読み取れません")).toHaveCount(2);
  await expect(page.getByRole("table").first()).toBeVisible();
  await context.close();
});

test("with the carriers gone an order is placed, waits and says so; it goes on by itself when they are back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await makeListsOld();
  const page = await own.openAs(browser, "operator");
  const form = new ActivatePage(page);
  await form.open(TO_ACTIVATE);
  await form.fill({ plan: "定額", limit: "1048576" });
  await form.review.click();
  await form.send.click();
  const order = new OrderPage(page);
  const id = await order.arrive();
  await order.expectState("queued");
  await expect(page.getByRole("main")).toContainText(/送れませんでした|待っています/);
  const attempts = "SELECT count(*) FROM order_attempts WHERE order_id = $1 AND outcome = $2";
  await expect(order.cancel).toBeVisible();

  // The choices of another form come from what was stored.
  const other = await own.openAs(browser, "operator");
  const topUp = new LineChangePage(other, "top-up");
  await topUp.open(TO_TOP_UP);
  await other.context().close();

  await carriersCome();
  await order.expectState("completed", 180_000);
  expect(await own.database.count(attempts, [id, "accepted"])).toBe(1);
  const sent = await own.sandbox.requests(TO_ACTIVATE.imsi, "activate");
  expect(sent).toMatchObject([{ applied: true }]);
  await page.context().close();
});

test("while orders of a kind end in doubt one after the other the next waits and says why, until one goes well", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await own.database.rows(
    `INSERT INTO carrier_breakers (environment, scope, failures, reason, closed_at, retry_at)
     SELECT environment, 'icm.activate', 5, 'http_503', now(), now() + interval '10 minutes'
       FROM carrier_gates WHERE environment LIKE 'trial/icm/%'
     ON CONFLICT (environment, scope) DO UPDATE SET closed_at = excluded.closed_at, retry_at = excluded.retry_at`,
  );
  const page = await own.openAs(browser, "operator");
  const form = new ActivatePage(page);
  await form.open(TO_WAIT);
  await form.fill({ plan: "定額", limit: "1048576" });
  await form.review.click();
  await form.send.click();
  const order = new OrderPage(page);
  const id = await order.arrive();
  const main = page.getByRole("main");
  await expect(main).toContainText(
    "同じ手続きの結果が続けて分からなくなっているため、待っています",
  );
  const banner = page.locator('[data-outage="icm.activate"]');
  await expect(banner).toContainText("プロファイル開通の結果が続けて分からなくなっています");
  expect(
    await own.database.count("SELECT count(*) FROM order_attempts WHERE order_id = $1", [id]),
  ).toBe(0);

  const admin = await own.openAs(browser, "admin");
  const connections = new ConnectionsPage(admin);
  await connections.open();
  const { section } = connections;
  await expect(section).toContainText("プロファイル開通の結果が続けて分からなくなっています");
  await expect(section).toContainText("次に 1 件送って確かめる");
  await connections.test.click();

  await order.expectState("completed", 60_000);
  await expect(banner).toHaveCount(0, { timeout: 30_000 });
  await admin.context().close();
  await page.context().close();
});

test("a carrier that hangs holds up its own figures and nothing else of the page", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  await makeListsOld();
  for (const operation of ["profile", "dailyUsage", "multiAccess", "policies", "limitPatterns"]) {
    await own.sandbox.addFault({ operation, kind: "delay", ms: 60_000, times: 9 });
  }
  const page = await own.openAs(browser, "operator");
  await goTo(page, `/profiles/${MULTI_ACCESS}`);
  await expect(page.getByRole("heading", { level: 1 }).locator("..")).toContainText("利用中");
  await expect(page.getByRole("region", { name: "この回線のオーダー" })).toBeVisible();
  await expect(page.getByText("使用量を読み取っています")).toBeAttached();
  const note = page.getByRole("region", { name: "メモ", exact: true });
  await note.getByRole("button", { name: "メモを書く" }).click();
  await note.getByRole("textbox").fill("キャリアに問い合わせ中");
  await note.getByRole("button", { name: "保存" }).click();
  await expect(note).toContainText("変更", { timeout: 10_000 });
  await page.getByRole("button", { name: "更新", exact: true }).first().click();
  // A link leads away, whatever is still being read: the carrier is given 15 seconds.
  await page.getByRole("link", { name: "プロファイル", exact: true }).first().click();
  await expect(page).toHaveURL(`${own.stack.url}/profiles`, { timeout: 10_000 });
  await goTo(page, "/plans");
  await untilReady(page);
  await expect(page.getByText("今はキャリアから読み取れません")).toHaveCount(2);
  await page.context().close();
});
