import { randomInt } from "node:crypto";
import { placeEsimActivation } from "@/e2e/fixtures/place-order";
import { goTo, untilReady } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { OrderPage } from "@/e2e/pages/order-page";

test.use({ needsLines: false });

/** An EID that nobody else uses; its last digits are the code that the sandbox answers. */
const newEid = (last: string) => `8904903200000000${randomInt(10 ** 11, 10 ** 12)}${last}`;

const started = (eid: string) => ({ createType: "new", eid, simKind: "E3", addKind: "N" });

/** The sandbox ends its work after a moment, and the worker looks into the folder every few seconds. */
const COMPLETED_MS = 40_000;

test("what was asked for in vain is no line, and is found by those who look for it", async ({
  operator,
}) => {
  const eid = newEid("0371");
  const { id } = await placeEsimActivation(operator.request, started(eid));
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("rejected");
  await expect(operator.getByText("キャリアでは何も行われていません。")).toHaveCount(1);

  await goTo(operator, "/esim");
  const row = operator
    .getByRole("row")
    .filter({ has: operator.locator(`a[href="/orders/${id}"]`) });
  const others = operator.getByRole("button", { name: /^ほかに申込み不成立/ });
  await expect(others).toBeVisible();
  await expect(row).toHaveCount(0);
  await others.click();
  await expect(operator).toHaveURL("/esim?state=neverMade");
  await expect(row).toContainText("申込み不成立");
  await operator.getByRole("button", { name: "絞り込みを解除" }).click();
  await expect(row).toHaveCount(0);
  await operator.getByRole("searchbox").fill(eid);
  await expect(row).toContainText("申込み不成立");
  await row.getByRole("link").press("Enter");
  await expect(operator).toHaveURL(`/orders/${id}`);

  await operator.keyboard.press("Control+k");
  await operator.getByRole("combobox", { name: "探す" }).fill(eid);
  const found = operator.getByRole("group", { name: "eSIM回線" }).getByRole("option");
  await expect(found).toContainText("申込み不成立");
});

test("a transfer is found by its MNP reservation number", async ({ operator, viewer }) => {
  const reserveNumber = `66${randomInt(10 ** 7, 10 ** 8)}`;
  const { id, code } = await placeEsimActivation(operator.request, {
    ...started(newEid("0000")),
    addKind: "M",
    account: "08077006600",
    mnp: {
      reserveNumber,
      lastnameKanji: "山田",
      firstnameKanji: "太郎",
      lastnameZenKana: "ヤマダ",
      firstnameZenKana: "タロウ",
      gender: "M",
      birthday: "19900101",
    },
  });
  const addresses: string[] = [];
  viewer.on("request", (request) => addresses.push(request.url()));
  await goTo(viewer, "/");
  await viewer.keyboard.press("Control+k");
  await viewer.getByRole("combobox", { name: "探す" }).fill(reserveNumber);
  const found = viewer.getByRole("group", { name: "オーダー" }).getByRole("option");
  await expect(found).toContainText(code);
  await viewer.keyboard.press("Enter");
  await expect(viewer).toHaveURL(`/orders/${id}`);
  expect(addresses.filter((address) => address.includes(reserveNumber))).toEqual([]);
});

test("an EID is read in groups of four, and copied without gaps", async ({ operator }) => {
  const eid = newEid("0000");
  const { id } = await placeEsimActivation(operator.request, started(eid));
  await new OrderPage(operator).open(id);
  const facts = operator.getByRole("region", { name: "このオーダー" });
  const shown = facts.getByText(eid.replace(/(.{4})(?=.)/g, "$1 "));
  await expect(shown).toBeVisible();
  const marked = await shown.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(marked).toBe(eid);
});

test("a file whose row fails its order does not look as if all were well", async ({ operator }) => {
  const { id } = await placeEsimActivation(operator.request, started(newEid("0404")));
  const order = new OrderPage(operator);
  await order.open(id);
  await order.expectState("failed", COMPLETED_MS);
  const rows = operator.getByRole("region", { name: "完了通知" });
  await expect(rows).toContainText("一致（失敗）");
  await rows.getByRole("link").click();
  await expect(operator).toHaveURL(/\/completion-files\//);
  await goTo(operator, "/completion-files");
  await expect(operator.getByRole("row").filter({ hasText: "一致（失敗）" }).first()).toBeVisible();
});

test("drafts are told of on the day's page", async ({ operator }) => {
  const form = new EsimFormPage(operator);
  await form.open("/esim/new");
  await form.control("customerReference").fill("C-6600");
  await form.control("customerReference").blur();
  await expect(form.kept).toBeVisible();
  await goTo(operator, "/");
  await operator.getByRole("link", { name: "自分の下書き" }).click();
  await expect(operator).toHaveURL("/esim/drafts");
});

for (const locale of ["ja", "en"] as const) {
  test(`no table of eSIM lines, drafts, orders or completion rows is cut off in ${locale}`, async ({
    open,
    stack,
  }) => {
    const page = await open("operator", { viewport: { width: 1280, height: 900 } });
    const { id } = await placeEsimActivation(page.request, started(newEid("0404")));
    const order = new OrderPage(page);
    await order.open(id);
    await order.expectState("failed", COMPLETED_MS);
    const completions = page.getByRole("region", { name: "完了通知" });
    const file = await completions.getByRole("link").first().getAttribute("href");
    const form = new EsimFormPage(page);
    await form.open("/esim/mnp");
    await form.fill({ eid: newEid("0000"), account: "08077006601", customerReference: "C-660001" });
    await form.control("customerReference").blur();
    await expect(form.kept).toBeVisible();
    await page.context().addCookies([{ name: "kaitsu_locale", value: locale, url: stack.url }]);
    for (const path of ["/esim?state=all", "/esim/drafts", "/orders", file ?? ""]) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await goTo(page, path);
      await untilReady(page);
      for (const width of [1280, 1024]) {
        await page.setViewportSize({ width, height: 900 });
        const table = page
          .getByRole("region")
          .filter({ has: page.getByRole("table") })
          .last();
        await expect(table).toBeVisible();
        const cut = () => table.evaluate((box) => box.scrollWidth - box.clientWidth);
        await expect.poll(cut, { message: `${path} at ${width}` }).toBe(0);
      }
    }
  });
}
