import type { Page } from "@playwright/test";
import { lineAt, lineOf } from "@/e2e/fixtures/lines";
import { placeComment } from "@/e2e/fixtures/place-order";
import { goTo, untilListening } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ProfilesPage } from "@/e2e/pages/profiles-page";

const FIRST_PAGE = Array.from({ length: 50 }, (_, index) => lineAt(96015 + index).imsi);

test("the first rows come with the page itself", async ({ viewer }) => {
  const html = await (await viewer.request.get("/profiles")).text();
  const body = html.replace(/<script[^>]*>.*?<\/script>/gs, "");
  expect(FIRST_PAGE.filter((imsi) => !body.includes(imsi))).toEqual([]);
  await goTo(viewer, "/profiles");
  const profiles = new ProfilesPage(viewer);
  expect(await profiles.shown()).toEqual(FIRST_PAGE);
  await expect(profiles.row("440130000096018")).toContainText("休止中");
});

/** 440130000096042 is active; its ICCID and number are those of the sandbox's seed. */
const WAYS = [
  { way: "the IMSI", text: "440130000096042" },
  { way: "a part of the IMSI", text: "96042" },
  { way: "the ICCID", text: "8981120000000830450" },
  { way: "the MSISDN", text: "812023284118138" },
  { way: "the HSN", text: "013AAA0040" },
  { way: "the HSN in small letters", text: "013aaa0040" },
];
for (const { way, text } of WAYS) {
  test(`a line is found by ${way}`, async ({ viewer }) => {
    const profiles = new ProfilesPage(viewer);
    await goTo(viewer, "/profiles");
    await profiles.search.fill(text);
    await profiles.expectLines(["440130000096042"]);
  });
}

test("a line is found by its comment and by our 顧客番号, however they are written", async ({
  operator,
  database,
}) => {
  const { imsi } = lineOf("profiles", 0);
  await placeComment(operator.request, [imsi], "自販機 しぶや Ａ-１２");
  await expect
    .poll(
      () =>
        database.count("SELECT count(*) FROM profiles WHERE imsi = $1 AND comment IS NOT NULL", [
          imsi,
        ]),
      { timeout: 20_000 },
    )
    .toBe(1);

  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "顧客番号を編集" }).click();
  await operator.getByRole("textbox", { name: "顧客番号" }).fill("ﾅﾅｵ商会-7781");
  await operator.keyboard.press("Enter");
  await expect(operator.getByRole("main")).toContainText("ﾅﾅｵ商会-7781");

  const profiles = new ProfilesPage(operator);
  await goTo(operator, "/profiles");
  for (const text of ["シブヤ a-12", "ナナオ商会", "ななお 7781"]) {
    await profiles.search.fill(text);
    await profiles.expectLines([imsi]);
  }
});

test("free text stands in no address, of the page or of any request", async ({ viewer }) => {
  const addresses: string[] = [];
  viewer.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));
  const profiles = new ProfilesPage(viewer);
  await goTo(viewer, "/profiles");
  await profiles.search.fill("812023284118138");
  await profiles.expectLines(["440130000096042"]);
  await profiles.state.selectOption({ label: "利用中" });
  await expect(viewer).toHaveURL("/profiles?status=active");
  await viewer.getByRole("button", { name: /IMSI・EID・電話番号・顧客番号などで探す/ }).click();
  await viewer.getByRole("combobox", { name: "探す" }).fill("812023284118138");
  await expect(viewer.getByRole("option")).toContainText("440130000096042");
  await viewer.keyboard.press("Enter");
  await expect(viewer).toHaveURL("/profiles/440130000096042");
  addresses.push(viewer.url());
  expect(addresses.filter((address) => address.includes("4118138"))).toEqual([]);
});

test("a search that finds more than it lists says so, and leads to the list of all", async ({
  viewer,
}) => {
  await goTo(viewer, "/");
  await viewer.getByRole("button", { name: /IMSI・EID・電話番号・顧客番号などで探す/ }).click();
  await viewer.getByRole("combobox", { name: "探す" }).fill("44013000009602");
  const window = viewer.getByRole("dialog", { name: "探す" });
  await expect(window).toContainText("プロファイル：はじめの 8 件");
  await expect(window.getByRole("option", { name: /^44013000009602/ })).toHaveCount(8);

  await window.getByRole("link", { name: "一覧で見る" }).click();
  const profiles = new ProfilesPage(viewer);
  await profiles.expectLines(FIRST_PAGE.filter((imsi) => imsi.startsWith("44013000009602")));
  await expect(profiles.search).toHaveValue("44013000009602");
  await expect(viewer).toHaveURL("/profiles");
});

test("state and plan are chosen in the list and kept in its address", async ({ viewer }) => {
  const profiles = new ProfilesPage(viewer);
  await goTo(viewer, "/profiles");
  // Other journeys suspend and resume lines: those that the carrier stopped stay as they are.
  await profiles.state.selectOption({ label: "停止中" });
  const stopped = Array.from({ length: 10 }, (_, index) => 96235 + index);
  await profiles.expectLines(stopped.map((ending) => lineAt(ending).imsi));
  await expect(viewer).toHaveURL("/profiles?status=suspend");
  await expect(profiles.count).toContainText("10 件");

  await profiles.plan.selectOption({ label: "従量" });
  await expect(viewer).toHaveURL("/profiles?status=suspend&plan=payg");
  await viewer.reload();
  await untilListening(viewer);
  await expect(profiles.plan).toHaveValue("payg");
  const shown = await profiles.shown();
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(10);

  await viewer.getByRole("button", { name: "絞り込みを解除" }).click();
  await profiles.expectLines(FIRST_PAGE);
  await viewer.goBack();
  await expect(profiles.plan).toHaveValue("payg");
});

test("a state that nobody knows is shown as it came", async ({ viewer }) => {
  const profiles = new ProfilesPage(viewer);
  await goTo(viewer, "/profiles?status=other");
  await profiles.expectLines(["440130000096253"]);
  await expect(profiles.row("440130000096253")).toContainText("migrating");
  await profiles.row("440130000096253").getByRole("link").click();
  await expect(viewer.getByRole("main")).toContainText("migrating");
  await expect(viewer.getByText("手続きには担当者以上の権限が必要です")).toBeVisible();
});

test("the list has pages, and its order can be turned round", async ({ viewer }) => {
  const profiles = new ProfilesPage(viewer);
  await goTo(viewer, "/profiles");
  const pages = viewer.getByRole("navigation", { name: "ページ" });
  await pages.getByRole("button", { name: "次へ" }).click();
  await profiles.expectLines(FIRST_PAGE.map((imsi) => (BigInt(imsi) + 50n).toString()));
  await expect(viewer).toHaveURL("/profiles?page=2");
  await expect(pages).toContainText("51–100");
  await viewer.reload();
  await untilListening(viewer);
  await expect(profiles.row("440130000096065")).toBeVisible();
  await pages.getByRole("button", { name: "前へ" }).click();
  await profiles.expectLines(FIRST_PAGE);

  const column = profiles.table.getByRole("columnheader", { name: "IMSI" });
  await column.getByRole("button").click();
  await expect(viewer).toHaveURL("/profiles?sort=-imsi");
  await expect(column).toHaveAttribute("aria-sort", "descending");
});

test("identifiers can be copied from the list and from the line's page", async ({ open }) => {
  const page = await open("viewer", { permissions: ["clipboard-read", "clipboard-write"] });
  const profiles = new ProfilesPage(page);
  await goTo(page, "/profiles");
  const row = profiles.row("440130000096016");
  await row.hover();
  await row.getByRole("button", { name: "IMSI 440130000096016をコピー" }).click();
  await expect(row.getByText("コピーしました")).toBeAttached();
  expect(await clipboard(page)).toBe("440130000096016");

  await goTo(page, "/profiles/440130000096015");
  await page.getByRole("button", { name: "ICCIDをコピー" }).click();
  await expect.poll(() => clipboard(page)).toBe("8981120000000830180");
});

test("refreshing reads the line from the carrier once", async ({ operator, sandbox, database }) => {
  const { imsi } = lineOf("profiles", 1);
  const before = (await sandbox.requests(imsi, "profile")).length;
  const [row] = await database.rows("SELECT read_at FROM profiles WHERE imsi = $1", [imsi]);
  await goTo(operator, `/profiles/${imsi}`);
  await operator.getByRole("button", { name: "更新" }).click();
  await expect.poll(async () => (await sandbox.requests(imsi, "profile")).length).toBe(before + 1);
  await expect
    .poll(() =>
      database.count("SELECT count(*) FROM profiles WHERE imsi = $1 AND read_at > $2", [
        imsi,
        row?.read_at,
      ]),
    )
    .toBe(1);
  await expect(operator.getByText("最終読み取り")).toContainText("たった今");
});

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
