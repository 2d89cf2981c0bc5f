import { type Line, lineAt } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { LineChangePage } from "@/e2e/pages/line-change-page";
import { OrderPage } from "@/e2e/pages/order-page";

/** Lines in use that no other spec changes (lib/sandbox/README.md): the first two are on the closed network. */
const ADDRESS = lineAt(96070);
const WANTING = lineAt(96075);
const ICGW = lineAt(96077);
const TOPPED = lineAt(96072);

const ordersOf = "SELECT count(*) FROM order_targets WHERE value = $1";

test("a line on the closed network is given another address, its standby left alone", async ({
  operator,
  sandbox,
  database,
}) => {
  const before = (await sandbox.line(ADDRESS.imsi)).fields;
  const change = new LineChangePage(operator, "address-change");
  await change.open(ADDRESS);
  await expect(change.control("cnActIpAddress")).toHaveValue(String(before.cnActIpAddress));
  await expect(change.control("cnSbyIpAddress")).toHaveValue(String(before.cnSbyIpAddress ?? ""));

  // With its mask it is not taken, and what is to be taken away is named.
  await change.control("cnActIpAddress").fill("10.82.0.5/24");
  await change.control("cnSbyIpAddress").fill("");
  await change.review.click();
  await expect(change.control("cnActIpAddress")).toHaveAccessibleDescription(
    /\/24 を取ってください/,
  );
  await change.control("cnActIpAddress").fill("10.82.0.5");
  await expect(change.checks).toContainText("このアドレスを使うほかの回線とオーダーは");
  await change.review.click();

  await expect(change.summary).toBeVisible();
  expect(await change.shownBody()).toStrictEqual({ cnActIpAddress: "10.82.0.5" });
  await expect(change.summary).toContainText(String(before.cnActIpAddress));
  expect(await database.count(ordersOf, [ADDRESS.imsi])).toBe(0);

  await change.send.click();
  await new OrderPage(operator).expectState("completed");
  const sent = await sandbox.requests(ADDRESS.imsi, "addressChange");
  expect(sent.map(({ body }) => body)).toStrictEqual([{ cnActIpAddress: "10.82.0.5" }]);
  await goTo(operator, `/profiles/${ADDRESS.imsi}`);
  await expect(operator.getByText("10.82.0.5", { exact: true })).toBeVisible();
});

test("an address of another line is shown with its owner while it is typed, and refused by the server", async ({
  operator,
  sandbox,
  database,
}) => {
  const change = new LineChangePage(operator, "address-change");
  await change.open(WANTING);
  // 440130000096015 has it, as the document's sample answer says.
  await change.control("cnActIpAddress").fill("10.0.1.5");
  const owner = change.form.getByRole("link", { name: "440130000096015", exact: true });
  await expect(owner).toHaveAttribute("href", "/profiles/440130000096015");
  await expect(change.control("cnActIpAddress")).toHaveAttribute("aria-invalid", "true");
  await expect(change.checks).toContainText("ほかで使われているアドレスがあります");

  await change.review.click();
  await change.send.click();
  await expect(change.form).toBeVisible();
  await expect(change.control("cnActIpAddress")).toBeFocused();
  await expect(owner).toBeVisible();
  expect(await database.count(ordersOf, [WANTING.imsi])).toBe(0);
  expect(await sandbox.requests(WANTING.imsi, "addressChange")).toEqual([]);

  // Nonsense is named and may be sent all the same.
  await change.control("cnActIpAddress").fill("127.0.0.1");
  await expect(change.control("cnActIpAddress")).toHaveAccessibleDescription(
    /127 で始まるアドレスは端末自身を指します/,
  );
  await change.review.click();
  await expect(change.summary).toBeVisible();
});

test("ICGW is applied for after one confirmation, and cannot be applied for again", async ({
  operator,
  sandbox,
}) => {
  const change = new LineChangePage(operator, "icgw");
  await change.open(ICGW);
  await expect(change.form).toContainText("この API には取消しも解約もありません");
  await change.review.click();
  expect(await change.shownBody()).toStrictEqual({ hsn: ICGW.hsn });
  await expect(change.summary).toContainText(ICGW.imsi);
  await change.send.click();
  await new OrderPage(operator).expectState("completed");
  const sent = await sandbox.requests(ICGW.imsi, "icgw");
  expect(sent).toMatchObject([{ status: 202, applied: true, body: { hsn: ICGW.hsn } }]);
  expect((await sandbox.line(ICGW.imsi)).fields).toMatchObject({ icgw: true });

  await goTo(operator, `/profiles/${ICGW.imsi}/icgw`);
  await expect(operator.getByText("この回線は ICGW を利用中です")).toBeVisible();
  await expect(change.review).toHaveCount(0);
});

test("capacity is added once, and the same amount a second time only when that is said", async ({
  operator,
  sandbox,
  database,
}) => {
  const change = new LineChangePage(operator, "top-up");
  await change.open(TOPPED);
  await expect(change.form).toContainText("このデスクから今月追加した容量はありません。");
  // 追加容量一覧取得, response sample.
  const offered = await change.control("limit").locator("option:enabled").allTextContents();
  expect(offered.map((text) => text.replaceAll("\u00a0", " "))).toEqual(
    expect.arrayContaining(["100 MB (102,400 KB)", "1 GB (1,048,576 KB)", "5 GB (5,242,880 KB)"]),
  );
  await choose(change, "102400");
  expect(await change.shownBody()).toStrictEqual({ limit: 102400 });
  await change.send.click();
  const order = new OrderPage(operator);
  await order.expectState("completed");
  const code = await orderCode(operator.url(), TOPPED, change);

  await change.control("limit").selectOption("102400");
  const again = change.control("again");
  await expect(again).toHaveAccessibleDescription(new RegExp(code));
  await change.review.click();
  await expect(change.summary).toHaveCount(0);
  await expect(again).toBeFocused();
  await again.check();
  // The same on another page, which knows of the first one alone.
  const other = new LineChangePage(await operator.context().newPage(), "top-up");
  await other.open(TOPPED);
  await other.control("limit").selectOption("102400");
  await other.control("again").check();
  await other.review.click();
  await expect(other.summary).toContainText(code);

  await change.review.click();
  await expect(change.summary).toContainText(code);
  await change.send.click();
  await order.expectState("completed");
  const second = await orderCode(operator.url(), TOPPED, change);

  // What was ticked there was not meant for the second one.
  await other.send.click();
  await expect(other.form).toBeVisible();
  await expect(other.control("again")).toHaveAccessibleDescription(new RegExp(second));
  await expect(other.control("again")).not.toBeChecked();
  await other.control("again").check();
  await expect(other.control("again")).toHaveAccessibleDescription(new RegExp(second));
  expect(await database.count(ordersOf, [TOPPED.imsi])).toBe(2);

  const sent = await sandbox.requests(TOPPED.imsi, "topUp");
  expect(sent.map(({ body }) => body)).toStrictEqual([{ limit: 102400 }, { limit: 102400 }]);
});

test("a line whose plan has no additional capacity is told so", async ({ viewer, operator }) => {
  // 096020 is payg; 追加容量一覧 has fixed alone.
  await goTo(operator, "/profiles/440130000096020/top-up");
  await expect(operator.getByText("この回線の料金プランでは容量を追加できません")).toBeVisible();
  for (const change of ["address-change", "icgw", "top-up"]) {
    await goTo(viewer, `/profiles/${TOPPED.imsi}/${change}`);
    await expect(
      viewer.getByRole("heading", { name: "この操作は許可されていません" }),
    ).toBeVisible();
  }
});

/** Chooses an amount and goes on to the summary. */
async function choose(change: LineChangePage, kb: string): Promise<void> {
  await change.control("limit").selectOption(kb);
  await change.review.click();
  await expect(change.summary).toBeVisible();
}

/** Opens the form anew; the code of the order that it names for the month. */
async function orderCode(orderUrl: string, line: Line, change: LineChangePage): Promise<string> {
  await change.open(line);
  const path = new URL(orderUrl).pathname;
  return (await change.form.locator(`a[href="${path}"]`).first().textContent()) ?? "";
}
