import { lineOf } from "@/e2e/fixtures/lines";
import { axeFindings, sidewaysScroll } from "@/e2e/fixtures/look";
import { deskPages } from "@/e2e/fixtures/pages";
import { placeActivation } from "@/e2e/fixtures/place-order";
import { goTo, untilReady } from "@/e2e/fixtures/ready";
import { signInFile } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { ReconcilePage } from "@/e2e/pages/reconcile-page";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };

/** An order that waits for a person, so that the pages have all that they can have. */
let orderId: string;

test.beforeAll(async ({ playwright, stack, dataDir, sandbox, database }) => {
  const line = lineOf("look", 5 + test.info().parallelIndex);
  const [before] = await database.rows("SELECT order_id FROM order_targets WHERE value = $1", [
    line.imsi,
  ]);
  if (before) {
    orderId = String(before.order_id);
    return;
  }
  const storageState = signInFile(dataDir, "operator");
  const request = await playwright.request.newContext({ baseURL: stack.url, storageState });
  await sandbox.addFault({ operation: "activate", kind: "resetBefore", imsi: line.imsi });
  orderId = (await placeActivation(request, line)).id;
  await request.dispose();
});

for (const locale of ["ja", "en"] as const) {
  for (const [place, { name, who, titles }] of deskPages("").entries()) {
    test(`${name} in ${locale}: a title, nothing beside the screen, nothing for axe`, async ({
      open,
      stack,
    }) => {
      const page = await open(who, { viewport: WIDE, colorScheme: "light" });
      await page.context().addCookies([{ name: "kaitsu_locale", value: locale, url: stack.url }]);
      await goTo(page, deskPages(orderId)[place]?.path ?? "");
      await untilReady(page);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page).toHaveTitle(titles[locale]);

      expect(await axeFindings(page)).toEqual([]);
      await expect.poll(() => sidewaysScroll(page)).toBe(0);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
      await page.setViewportSize(NARROW);
      await expect.poll(() => sidewaysScroll(page)).toBe(0);
      if (locale === "ja") expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test("what opens over a page is nothing for axe either, in both themes", async ({ open }) => {
  const page = await open("approver", { viewport: WIDE });
  const inBothThemes = async (what: string) => {
    await page.emulateMedia({ colorScheme: "light" });
    expect([what, await axeFindings(page)]).toEqual([what, []]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect([what, await axeFindings(page, ["color-contrast"])]).toEqual([what, []]);
  };
  const order = new OrderPage(page);
  await order.open(orderId);
  await order.expectState("unknown");
  await order.reconcile.click();
  const evidence = new ReconcilePage(page);
  await evidence.choice("もう一度送る").check();
  await evidence.submit("もう一度送る");
  await expect(evidence.reason).toHaveAttribute("aria-invalid", "true");
  await inBothThemes("deciding");

  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "探す" }).fill("09602");
  await expect(page.getByRole("option").first()).toBeVisible();
  await inBothThemes("search");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: /のメニュー$/ }).click();
  await expect(page.getByRole("button", { name: "ログアウト" })).toBeVisible();
  await inBothThemes("account menu");

  const activate = new ActivatePage(page);
  await activate.open(lineOf("look", 0));
  await activate.fill({ plan: "定額", cn: true, cnActIpAddress: "10.0" });
  await activate.review.click();
  await expect(activate.control("limit")).toHaveAttribute("aria-invalid", "true");
  await inBothThemes("form with errors");
  await activate.fill({ limit: "3072", cnActIpAddress: "10.90.1.5", unoTsl: true });
  await activate.review.click();
  await expect(activate.summary).toBeVisible();
  await inBothThemes("summary");
});

test("whoever may not do something is told so", async ({ viewer }) => {
  const closed = [
    "/profiles/import",
    `/profiles/${lineOf("look", 0).imsi}/activate`,
    "/staff",
    "/esim/new",
    "/esim/drafts",
  ];
  for (const path of closed) {
    await goTo(viewer, path);
    await expect(
      viewer.getByRole("heading", { name: "この操作は許可されていません" }),
    ).toBeVisible();
    await expect(viewer.getByRole("form")).toHaveCount(0);
  }
  const { imsi } = lineOf("look", 0);
  await goTo(viewer, `/profiles/${imsi}/activate`);
  await viewer.getByRole("link", { name: "プロファイルへ戻る" }).click();
  await expect(viewer.getByRole("heading", { name: imsi })).toBeVisible();
});

test("what does not exist is told so", async ({ viewer }) => {
  const missing = {
    "/profiles/440139999999999": "このプロファイルは一覧にありません",
    "/profiles/not-an-imsi": "このプロファイルは一覧にありません",
    "/orders/00000000-0000-4000-8000-000000000000": "見つかりません",
    "/orders/not-an-id": "見つかりません",
    "/nowhere/at/all": "見つかりません",
  };
  for (const [path, heading] of Object.entries(missing)) {
    await goTo(viewer, path);
    await expect(viewer.getByRole("heading", { name: heading })).toBeVisible();
    // Nobody is left without a way on.
    await expect(viewer.getByRole("navigation", { name: "主なメニュー" })).toBeVisible();
  }
});
