import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { OrderPage } from "@/e2e/pages/order-page";

test("on a narrow screen the menu is a drawer that leads to every page", async ({ viewer }) => {
  await goTo(viewer, "/");
  await expect(viewer.getByRole("link", { name: "プロファイル", exact: true })).toHaveCount(0);
  const opener = viewer.getByRole("button", { name: "メニューを開く" });
  await opener.click();
  const drawer = viewer.getByRole("dialog", { name: "主なメニュー" });
  for (const name of ["今日", "プロファイル", /^オーダー/, "使用量"]) {
    await expect(drawer.getByRole("link", { name })).toBeVisible();
  }
  await drawer.getByRole("link", { name: /^オーダー/ }).click();
  await expect(viewer).toHaveURL("/orders");
  await expect(drawer).toBeHidden();

  await opener.click();
  await viewer.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(opener).toBeFocused();
});

test("on a narrow screen the menu's button says how many orders need a person", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("look", 9);
  await sandbox.addFault({ operation: "activate", kind: "refuse", imsi: line.imsi });
  const { id } = await placeActivation(operator.request, line);
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("rejected");
  await expect(
    operator.getByRole("button", { name: /^メニューを開く（要対応 \d+ 件）$/ }),
  ).toBeVisible();
});

test("on a narrow screen a line keeps every fact and every action", async ({ operator }) => {
  await goTo(operator, "/profiles?status=inactive");
  const list = operator.getByRole("list", { name: "プロファイル一覧" });
  await expect(list).toBeVisible();
  await expect(operator.getByRole("table")).toHaveCount(0);
  await list.getByRole("link").first().click();
  await expect(operator.getByRole("button", { name: "更新" })).toBeVisible();
  await expect(operator.getByRole("region", { name: "使用量", exact: true })).toBeVisible();
  await expect(operator.getByRole("region", { name: "契約と回線" })).toBeVisible();
  await expect(operator.getByRole("region", { name: "この回線のオーダー" })).toBeVisible();
});
