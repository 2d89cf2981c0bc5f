import type { Locator, Page } from "@playwright/test";
import { lineOf } from "@/e2e/fixtures/lines";
import { unseenFocus } from "@/e2e/fixtures/look";
import { placeEsimActivation } from "@/e2e/fixtures/place-order";
import { goTo, untilReady } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { OrderPage } from "@/e2e/pages/order-page";

const MANY = 80;

test("a line is found, activated and followed to its end by keyboard alone", async ({
  operator,
  sandbox,
}) => {
  const line = lineOf("look", 1);
  await goTo(operator, "/");
  await operator.keyboard.press("Control+k");
  await expect(operator.getByRole("combobox", { name: "探す" })).toBeFocused();
  await operator.keyboard.type(line.imsi);
  await expect(operator.getByRole("option", { name: new RegExp(line.imsi) })).toBeVisible();
  await operator.keyboard.press("Enter");
  await expect(operator.getByRole("heading", { name: line.imsi })).toBeVisible();

  await tabTo(operator, operator.getByRole("link", { name: "開通" }));
  await operator.keyboard.press("Enter");
  const activate = new ActivatePage(operator);
  await expect(activate.form).toBeVisible();

  await tabTo(operator, activate.control("plan").first());
  await operator.keyboard.press("Space");
  await operator.keyboard.press("ArrowRight");
  await expect(activate.form.getByRole("radio", { name: "定額" })).toBeChecked();
  await tabTo(operator, activate.control("limit"));
  await operator.keyboard.type("1 GB");
  await expect(activate.control("limit")).toHaveValue("1048576");
  await tabTo(operator, activate.control("cn"));
  await operator.keyboard.press("Space");
  await tabTo(operator, activate.control("cnActIpAddress"));
  await operator.keyboard.type("10.91.1.5");
  await tabTo(operator, activate.review);
  await operator.keyboard.press("Enter");

  // The summary takes the focus, so that a reader begins there.
  await expect(
    operator.getByRole("heading", { name: "この内容で開通を申し込みます" }),
  ).toBeFocused();
  await tabTo(operator, activate.send);
  await operator.keyboard.press("Enter");
  await new OrderPage(operator).expectState("completed");
  const [sent] = await sandbox.requests(line.imsi, "activate");
  expect(sent?.body).toStrictEqual({
    ...line,
    plan: "fixed",
    limit: 1048576,
    cn: true,
    cnActIpAddress: "10.91.1.5",
    unoTsl: false,
  });
});

test("an eSIM line is found by its number, EID or customer reference from anywhere, and leads to its newest order", async ({
  operator,
  viewer,
}) => {
  const eid = "89049032000000000000000070011271";
  const activation = { eid, account: "08077001127", addKind: "R" };
  const { id } = await placeEsimActivation(
    operator.request,
    { ...activation, reissue: { oldProductNumber: "AB1234567890127" } },
    { customerReference: "C-471127" },
  );
  const addresses: string[] = [];
  viewer.on("request", (request) => addresses.push(request.url()));
  await goTo(viewer, "/profiles");
  for (const text of ["080-7700-1127", eid, "7001 1271", "11271", "c-471127"]) {
    await viewer.keyboard.press("Control+k");
    await expect(viewer.getByRole("combobox", { name: "探す" })).toBeFocused();
    await viewer.keyboard.type(text);
    const lines = viewer.getByRole("group", { name: "eSIM回線" });
    await expect(lines.getByRole("option")).toHaveCount(1);
    await expect(lines.getByRole("option")).toContainText("080-7700-1127");
    await expect(lines.getByRole("option")).toContainText(
      "8904 9032 0000 0000 0000 0000 7001 1271",
    );
    await expect(lines.getByRole("option")).toContainText("C-471127");
    await expect(lines.getByRole("option")).toContainText("eSIM 再発行");
    await expect(lines.getByRole("option")).toHaveAttribute("aria-selected", "true");
    await viewer.keyboard.press("Enter");
    await expect(viewer).toHaveURL(`/orders/${id}`);
    await expect(viewer.getByRole("dialog")).toHaveCount(0);
  }
  expect(
    addresses.filter((address) => /08077001127|080-7700|70011271|471127$/i.test(address)),
  ).toEqual([]);
});

test("a search that finds more eSIM lines than it lists leads to the list of them, which takes its text", async ({
  operator,
}) => {
  const eids = ["053", "150", "247", "344", "441", "538", "635", "732", "829"].map(
    (ending) => `89049032000000000000000072010${ending}`,
  );
  for (const eid of eids) {
    await placeEsimActivation(operator.request, {
      eid,
      simKind: "E3",
      addKind: "N",
      createType: "new",
    });
  }
  await goTo(operator, "/profiles");
  await operator.keyboard.press("Control+k");
  await operator.getByRole("combobox", { name: "探す" }).fill("72010");
  const window = operator.getByRole("dialog", { name: "探す" });
  await expect(window).toContainText("eSIM回線：はじめの 8 件");
  await window.getByRole("link", { name: "eSIM回線の一覧で見る" }).click();
  await expect(operator).toHaveURL("/esim");
  await expect(operator.getByRole("searchbox")).toHaveValue("72010");
  await expect(operator.getByRole("row").filter({ hasText: "8904 9032" })).toHaveCount(9);
});

for (const { path, keys } of [
  { path: "/profiles", keys: 24 },
  { path: "/profiles/440130000096016", keys: 36 },
  { path: `/profiles/${lineOf("look", 0).imsi}/activate`, keys: 30 },
  { path: "/profiles/import", keys: 18 },
]) {
  test(`the keyboard is seen wherever it goes on ${path}`, async ({ operator }) => {
    await goTo(operator, path);
    await untilReady(operator);
    const unseen = new Set<string>();
    for (let key = 0; key < keys; key += 1) {
      await operator.keyboard.press("Tab");
      const element = await unseenFocus(operator);
      if (element) unseen.add(element);
    }
    expect([...unseen]).toEqual([]);
  });
}

test("the first key leads past the menu", async ({ operator }) => {
  await goTo(operator, "/profiles");
  await operator.keyboard.press("Tab");
  await expect(operator.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await operator.keyboard.press("Enter");
  await expect(operator.getByRole("main")).toBeFocused();
});

test("a dialog keeps the focus and gives it back", async ({ operator }) => {
  await goTo(operator, "/profiles/440130000096020");
  const show = operator.getByRole("button", { name: "表示する" }).first();
  await show.focus();
  await operator.keyboard.press("Enter");
  const dialog = operator.getByRole("dialog", { name: "PUK を表示する" });
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 8; step += 1) {
    await operator.keyboard.press("Tab");
    // What bounds the dialog hands the focus on in the next frame.
    await expect
      .poll(() => dialog.evaluate((window) => window.contains(document.activeElement)))
      .toBe(true);
  }
  await operator.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(show).toBeFocused();
});

/** Goes on by the tab key until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let step = 0; step < MANY; step += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MANY} tabs do not lead to ${control}`);
}
