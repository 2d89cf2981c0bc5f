import type { Page } from "@playwright/test";
import { lineAt } from "@/e2e/fixtures/lines";
import { axeFindings } from "@/e2e/fixtures/look";
import { OwnDesk } from "@/e2e/fixtures/own-desk";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ConnectionsPage } from "@/e2e/pages/connections-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { OrdersPage } from "@/e2e/pages/orders-page";

/** Stopping a carrier, or breaking the way to it, would touch everybody on the shared stack. */
let own: OwnDesk;

const REASON = "キャリアの保守のため（24 日 6:00 まで）";
const SECRETS = ["sandbox-key", "sandbox-secret", "sandbox-oem-key"];

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await OwnDesk.start({ SANDBOX_COMPLETION_MS: "0" });
});

test.afterAll(() => own?.remove());

test("a connection is tested step by step, good and broken, and no secret is on the page", async ({
  browser,
}) => {
  const page = await own.openAs(browser, "admin");
  const icm = new ConnectionsPage(page);
  await icm.open();
  await expect(icm.section).toContainText(`${own.stack.sandboxUrl}/icms-esim/v3`);
  await expect(icm.section).toContainText(`${own.stack.sandboxUrl}/keystone/v3`);
  await expect(icm.section).toContainText("550e8400e29b41d4a716446655440000");
  await icm.test.click();
  await expect(icm.tested).toHaveAttribute("data-connection-test", "ok");
  await expect(icm.tested).toContainText(/サインイン（Keystone） 成功（\d+ ミリ秒）/);
  await expect(icm.tested).toContainText(/料金プラン参照 成功/);

  await own.sandbox.addFault({ operation: "token", kind: "unauthorized" });
  await icm.test.click();
  await expect(icm.tested).toHaveAttribute("data-connection-test", "failed");
  await expect(icm.tested).toContainText("認証を断られました：HTTP 401");
  await expect(icm.tested).toContainText("料金プラン参照 行っていません");

  const body = { message: "Bad Request", detail: "maintenance until 06:00" };
  await own.sandbox.addFault({ operation: "policies", kind: "refuse", status: 400, body });
  await icm.test.click();
  await expect(icm.tested).toContainText("HTTP 400 の応答");
  await expect(icm.tested).toContainText("キャリアの応答： maintenance until 06:00");

  const freebit = new ConnectionsPage(page, "フリービット");
  await freebit.test.click();
  await expect(freebit.tested).toHaveAttribute("data-connection-test", "ok");
  await expect(freebit.tested).toContainText(/OEM認証（authOem） 成功/);
  await expect(freebit.section).toContainText("期限は公表されていません");

  const html = await page.content();
  for (const secret of SECRETS) expect(html).not.toContain(secret);
  const audit = await own.database.rows(
    "SELECT detail FROM audit_log WHERE action = 'carrier.test'",
  );
  expect(audit).toHaveLength(4);
  const changes = await own.database.count("SELECT count(*) FROM orders");
  expect(changes).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

test("while ICM is stopped an order waits and says why everywhere; resumed, it is sent once", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const line = lineAt(96220);
  const admin = await own.openAs(browser, "admin");
  const operator = await own.openAs(browser, "operator");
  await goTo(operator, "/profiles");
  const icm = new ConnectionsPage(admin);
  await icm.open();

  await icm.stop.click();
  await icm.dialog.getByRole("button", { name: "送信を止める" }).click();
  await expect(icm.dialog.getByRole("textbox", { name: "理由" })).toHaveAccessibleDescription(
    /入力してください/,
  );
  expect(await axeFindings(admin)).toEqual([]);
  await icm.dialog.getByRole("textbox", { name: "理由" }).fill(REASON);
  await icm.dialog.getByRole("button", { name: "送信を止める" }).click();
  await expect(icm.section).toContainText("送信を止めています");
  await expect(icm.section).toContainText(REASON);
  const banner = (page: Page) => page.locator('[data-stopped="icm"]');
  await expect(banner(admin).getByRole("link", { name: /再開/ })).toBeVisible();

  // On a page that was open before, too.
  await expect(banner(operator)).toContainText(REASON, { timeout: 30_000 });
  await expect(banner(operator).getByRole("link")).toHaveCount(0);

  const { id, code } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  const main = operator.getByRole("main");
  await expect(main.getByText("ICM への送信を止めているため、待っています")).toBeVisible();
  await expect(main).toContainText(REASON);
  await expect(order.cancel).toBeVisible();
  await goTo(operator, "/orders?state=queued");
  await expect(new OrdersPage(operator).row(code)).toContainText(`送信停止中：${REASON}`);
  await goTo(operator, "/");
  await expect(
    main.getByText("ICM への送信を止めています（待っているオーダー 1 件）"),
  ).toBeVisible();

  // Longer than the sweep needs to wake what is due.
  await expect
    .poll(
      () =>
        own.database.count(
          "SELECT count(*) FROM orders WHERE id = $1 AND due_at < now() - interval '10 seconds'",
          [id],
        ),
      { timeout: 30_000 },
    )
    .toBe(1);
  expect(await own.sandbox.requests(line.imsi, "activate")).toEqual([]);

  await admin.reload();
  await icm.resumeNow();
  await expect(icm.section).toContainText("送信しています");
  await expect(banner(admin)).toHaveCount(0);
  await order.open(id);
  await order.expectState("completed", 30_000);
  expect(await own.sandbox.requests(line.imsi, "activate")).toMatchObject([{ applied: true }]);
  await expect(banner(operator)).toHaveCount(0);
  await admin.context().close();
  await operator.context().close();
});

test("the other carrier goes on, and the last failures are listed with their orders", async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const line = lineAt(96221);
  const page = await own.openAs(browser, "admin");
  const freebit = new ConnectionsPage(page, "フリービット");
  await freebit.open();
  await freebit.stopFor(REASON);
  await expect(freebit.section).toContainText("送信を止めています");

  const body = { message: "Bad Request", detail: "the plan is not offered" };
  await own.sandbox.addFault({ operation: "activate", kind: "refuse", imsi: line.imsi, body });
  const operator = await own.requestAs("operator");
  const { id, code } = await placeActivation(operator, line);
  await operator.dispose();
  await expect
    .poll(() =>
      own.database.count("SELECT count(*) FROM orders WHERE id = $1 AND state = 'rejected'", [id]),
    )
    .toBe(1);

  const icm = new ConnectionsPage(page);
  await icm.open();
  const failures = icm.section.getByRole("list", { name: "ICM の最近の送信の失敗" });
  const failure = failures.getByRole("listitem").filter({ hasText: code });
  await expect(failure).toContainText("HTTP 400 の応答");
  await expect(failure).toContainText("the plan is not offered");
  await failure.getByRole("link").click();
  await expect(page).toHaveURL(`/orders/${id}`);
  await page.context().close();
});

test("nobody but administrators may open the page", async ({ browser }) => {
  for (const role of ["viewer", "approver"] as const) {
    const page = await own.openAs(browser, role);
    await goTo(page, "/connections");
    await expect(page.getByRole("heading", { name: "この操作は許可されていません" })).toBeVisible();
    await expect(page.getByRole("link", { name: "接続", exact: true })).toHaveCount(0);
    await page.context().close();
  }
});
