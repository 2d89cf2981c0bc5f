import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { windows31J } from "@/lib/testing/windows-31j";

test.use({ needsLines: false });

/** The sandbox ends its work after a moment, and the worker looks into the folder every few seconds. */
const COMPLETED_MS = 40_000;

/** An EID that nobody else uses; its last digits are no result code of the sandbox's. */
const newEid = (last = "0000") => `8904903200000000${randomInt(10 ** 11, 10 ** 12)}${last}`;

async function placeNew(page: Page, eid: string) {
  const form = new EsimFormPage(page);
  await form.open("/esim/new");
  await form.fill({ createType: "new", eid, simKind: "E0", addKind: "N", planCode: "100K_PLAN" });
  await form.review.click();
  await form.send.click();
  const order = new OrderPage(page);
  return { order, id: await order.arrive() };
}

const completions = (page: Page) => page.getByRole("region", { name: "完了通知" });

test("a row from the folder completes its order and gives the line its number", async ({
  operator,
}) => {
  const eid = newEid();
  const { order, id } = await placeNew(operator, eid);
  await order.expectState("completed", COMPLETED_MS);
  await expect(operator.getByText("完了通知ファイルの行で確かめました。")).toBeVisible();
  await expect(completions(operator)).toContainText("一致");

  await goTo(operator, "/esim");
  await operator.getByRole("searchbox").first().fill(eid);
  const line = operator
    .getByRole("row")
    .filter({ has: operator.locator(`a[href="/orders/${id}"]`) });
  await expect(line).toContainText("利用中");
  await expect(line).toContainText(/0[789]0\d{8}|0[789]0-\d{4}-\d{4}/);
});

test("a row that says no fails its order, which can be corrected", async ({ operator }) => {
  const eid = newEid("0404");
  const { order, id } = await placeNew(operator, eid);
  await order.expectState("failed", COMPLETED_MS);
  await operator.getByRole("link", { name: "訂正して送り直す" }).click();
  // The form adds the draft that it begins.
  await expect(operator).toHaveURL(new RegExp(`/esim/new\\?from=${id}`));
  const form = new EsimFormPage(operator);
  await expect(form.control("eid")).toHaveValue(eid);
  await expect(form.control("planCode")).toHaveValue("100K_PLAN");
});

test("an uploaded file shows what became of each row, and changes nothing the second time", async ({
  operator,
}) => {
  const header =
    "依頼区分,配送コード,eSIM識別番号,電話番号,処理結果,エラーコード,メッセージ,依頼日時,完了日時";
  const rows = [
    `N,NOSUCH${randomInt(1000, 9999)},${newEid()},08099990000,OK,,,2026/11/22 10:00:00,2026/11/22 10:10:00`,
    "N,NOSUCH0001,12345,08099990000,OK,,,,",
  ];
  const file = {
    name: "完了通知.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(windows31J([header, ...rows, ""].join("\r\n"))),
  };
  await goTo(operator, "/completion-files");
  await operator.getByLabel("完了通知ファイル", { exact: true }).setInputFiles(file);
  await expect(operator).toHaveURL(/\/completion-files\/[0-9a-f-]{36}$/);
  const url = operator.url();
  const table = operator.getByRole("table", { name: "ファイルの行" });
  await expect(table.getByRole("row").nth(1)).toContainText("不明");
  await expect(table.getByRole("row").nth(2)).toContainText("読取不可");

  await goTo(operator, "/completion-files");
  await operator.getByLabel("完了通知ファイル", { exact: true }).setInputFiles(file);
  await expect(operator.getByText("このファイルは読み込み済みです")).toBeVisible();
  await expect(operator).toHaveURL(url);
});
