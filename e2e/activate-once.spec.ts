import { lineOf } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { OrderPage } from "@/e2e/pages/order-page";

test("a lost connection while sending loses nothing that was typed, and sending again is one order", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("activate-once", 0);
  const activate = new ActivatePage(operator);
  await activate.open(line);
  await activate.fill({
    plan: "定額",
    limit: "10240",
    cn: true,
    cnActIpAddress: "10.81.1.5",
    testMode: true,
  });
  const before = await activate.filledIn();
  await activate.review.click();

  await operator.context().setOffline(true);
  await activate.send.click();
  await expect(
    operator.getByRole("alert").filter({ hasText: "接続できませんでした" }),
  ).toBeVisible();

  await activate.back.click();
  expect(await activate.filledIn()).toEqual(before);
  await activate.review.click();
  await operator.context().setOffline(false);
  await activate.send.click();
  await new OrderPage(operator).expectState("completed");
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
});

test("an answer that got lost on its way back is still the same order when sent again", async ({
  operator,
  sandbox,
  database,
}) => {
  const line = lineOf("activate-once", 1);
  const activate = new ActivatePage(operator);
  await activate.open(line);
  await activate.fill({ plan: "従量", limit: "0" });
  await activate.review.click();

  // The server has the order; the browser never hears of it.
  await operator.route("**/activate", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await activate.send.click();
  await expect(
    operator.getByRole("alert").filter({ hasText: "接続できませんでした" }),
  ).toBeVisible();
  await operator.unroute("**/activate");
  await activate.send.click();

  const order = new OrderPage(operator);
  const id = await order.arrive();
  await order.expectState("completed");
  expect(await ordersOf(database, line.imsi)).toEqual([id]);
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
});

test("pressing twice gives one order", async ({ operator, sandbox, database }) => {
  const line = lineOf("activate-once", 2);
  const activate = new ActivatePage(operator);
  await activate.open(line);
  await activate.fill({ plan: "従量", limit: "0" });
  await activate.review.click();
  await activate.send.dblclick();
  const order = new OrderPage(operator);
  const id = await order.arrive();
  await order.expectState("completed");
  expect(await ordersOf(database, line.imsi)).toEqual([id]);
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
});

test("a second tab with the same line is told which order holds it", async ({
  operator,
  sandbox,
  database,
}) => {
  const line = lineOf("activate-once", 3);
  const first = new ActivatePage(operator);
  const second = new ActivatePage(await operator.context().newPage());
  for (const tab of [first, second]) {
    await tab.open(line);
    await tab.fill({ plan: "従量", limit: "0" });
    await tab.review.click();
    await expect(tab.summary).toBeVisible();
  }
  // An order of which nobody knows the end holds its line until a person decides.
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  await first.send.click();
  const order = new OrderPage(operator);
  const id = await order.arrive();
  const [placed] = await database.rows("SELECT code FROM orders WHERE id = $1", [id]);

  await second.send.click();
  const refusal = second.page.getByRole("alert").filter({ hasText: "手続き中のオーダー" });
  await expect(refusal).toContainText(String(placed?.code));

  await order.expectState("unknown");
  expect(await ordersOf(database, line.imsi)).toEqual([id]);
  expect(await sandbox.requests(line.imsi, "activate")).toHaveLength(1);
});

test("a line with an order under way offers no second form", async ({ operator, sandbox }) => {
  const line = lineOf("activate-once", 4);
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  const activate = new ActivatePage(operator);
  await activate.open(line);
  await activate.fill({ plan: "従量", limit: "0" });
  await activate.review.click();
  await activate.send.click();
  await new OrderPage(operator).arrive();
  await goTo(operator, `/profiles/${line.imsi}/activate`);
  await expect(operator.getByText("この回線には手続き中のオーダーがあります")).toBeVisible();
  await expect(activate.form).toHaveCount(0);
});

async function ordersOf(
  database: import("@/e2e/fixtures/database").Database,
  imsi: string,
): Promise<unknown[]> {
  const rows = await database.rows("SELECT order_id FROM order_targets WHERE value = $1", [imsi]);
  return rows.map((row) => row.order_id);
}
