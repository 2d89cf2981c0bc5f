import type { Locator, Page } from "@playwright/test";
import { lineOf } from "@/e2e/fixtures/lines";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";

const line = lineOf("activate-rules", 1);
const profile = `/profiles/${line.imsi}`;

/** Ways out of the form that a person may take without thinking of what was typed. */
const WAYS: Record<string, { leave: (page: Page) => Promise<void>; to: string }> = {
  "the menu": {
    leave: (page) =>
      page
        .getByRole("navigation", { name: "主なメニュー" })
        .getByRole("link", { name: "使用量" })
        .click(),
    to: "/usage",
  },
  "the line above the title": {
    leave: (page) => page.getByRole("main").getByRole("link", { name: line.imsi }).click(),
    to: profile,
  },
  "a search, by keyboard": {
    leave: async (page) => {
      await find(page);
      await page.keyboard.press("Enter");
    },
    to: "/profiles/440130000096016",
  },
  "a search, by mouse": {
    leave: async (page) => (await find(page)).click(),
    to: "/profiles/440130000096016",
  },
  "the browser's way back": {
    leave: (page) => page.evaluate(() => history.back()),
    to: profile,
  },
};

for (const [way, { leave, to }] of Object.entries(WAYS)) {
  test(`what was typed is not thrown away unasked by ${way}`, async ({ operator }) => {
    const activate = await openByLink(operator);
    await activate.fill({ plan: "従量", limit: "51200" });
    const before = await activate.filledIn();
    const question = operator.getByRole("dialog", { name: "入力した内容は保存されていません" });

    await leave(operator);
    await expect(question).toBeVisible();
    await expect(operator).toHaveURL(`${profile}/activate`);
    await question.getByRole("button", { name: "このページにとどまる" }).click();
    await expect(question).toHaveCount(0);
    expect(await activate.filledIn()).toEqual(before);
    await expect(operator).toHaveURL(`${profile}/activate`);

    await leave(operator);
    await question.getByRole("button", { name: "破棄して移動" }).click();
    await expect(operator).toHaveURL(to);
    await expect(activate.form).toHaveCount(0);
    await expect(question).toHaveCount(0);
  });
}

test("nothing is asked while nothing was typed, nor where another tab opens", async ({
  operator,
}) => {
  const activate = await openByLink(operator);
  await operator.evaluate(() => history.back());
  await expect(operator).toHaveURL(profile);
  await operator.goForward();
  await expect(activate.form).toBeVisible();
  await activate.fill({ plan: "従量" });
  const [tab] = await Promise.all([
    operator.context().waitForEvent("page"),
    operator
      .getByRole("main")
      .getByRole("link", { name: line.imsi })
      .click({ modifiers: ["Control"] }),
  ]);
  await expect(tab).toHaveURL(profile);
  await expect(operator.getByRole("dialog")).toHaveCount(0);
  expect((await activate.filledIn()).plan).toBe("payg");
});

/** Opens the form from the line's page, so that there is a way back within the desk. */
async function openByLink(page: Page): Promise<ActivatePage> {
  await goTo(page, profile);
  await page.getByRole("link", { name: "開通" }).click();
  const activate = new ActivatePage(page);
  await expect(activate.form).toBeVisible();
  return activate;
}

/** Opens the search and gives the line that it has found. */
async function find(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "探す" }).fill("440130000096016");
  const hit = page.getByRole("option", { name: /440130000096016/ });
  await expect(hit).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "1 件" })).toBeVisible();
  return hit;
}
