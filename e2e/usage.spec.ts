import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { UsagePanel } from "@/e2e/pages/usage-panel";

// The figures are those that lib/sandbox/README.md promises.
const ROAMING = "440130000096021";
const UP_STREAM = "440130000096019";

const FEBRUARY = { by: "day", from: "2021-02-01", to: "2021-02-03" };

test("a roaming line's days: every network's figures, the missing day and the sum", async ({
  viewer,
}) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, FEBRUARY);

  await expect(usage.panel).toContainText("合計 2.15 MB (2,200 KB)");
  expect(await usage.figures()).toEqual([
    ["2021/02/01", "2 行の計", "1,500", "–", "–"],
    ["2021/02/01", "NTT DoCoMo, Inc.", "Japan", "1,200", "–", "–"],
    ["2021/02/01", "AT&T Mobility", "United States", "300", "–", "–"],
    ["2021/02/02", "データなし"],
    ["2021/02/03", "NTT DoCoMo, Inc.", "Japan", "700", "–", "–"],
    [expect.stringMatching(/^合計/), "", "2,200", "–", "–"],
  ]);
});

test("a missing day is drawn as missing, not as nothing used", async ({ viewer }) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, FEBRUARY);
  await expect(usage.chart).toHaveAccessibleName(/データなし 1 日/);
  await expect(usage.panel).toContainText("データなしの 1 件を除く");
  await expect(usage.legend.filter({ hasText: "データなし（1 件）" })).toBeVisible();
  await expect(usage.chart.locator('[data-bar="missing"]')).toHaveCount(1);
  await expect(usage.chart.locator('[data-bar="known"]')).toHaveCount(2);
});

test("a range without any figures says so in one line", async ({ viewer }) => {
  await goTo(viewer, `/profiles/${ROAMING}?by=day&from=2021-02-02&to=2021-02-02`);
  const { panel, chart } = new UsagePanel(viewer);
  await expect(panel).toContainText("この期間のデータはありません");
  await expect(chart).toHaveCount(0);
});

test("two networks are told apart in the chart and its legend", async ({ viewer }) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, FEBRUARY);
  await expect(usage.legend.filter({ hasText: "NTT DoCoMo, Inc. (Japan)" })).toBeVisible();
  await expect(usage.legend.filter({ hasText: "AT&T Mobility (United States)" })).toBeVisible();
  const colours = await usage.chart
    .locator('[data-bar="known"]')
    .first()
    .locator("rect")
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
  expect(colours).toHaveLength(2);
  expect(new Set(colours).size).toBe(2);
});

test("a roaming line's month", async ({ viewer }) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, { by: "month", from: "2021-02", to: "2021-02" });
  expect(await usage.figures()).toEqual([
    ["2021/02", "2 行の計", "2,200", "–", "–"],
    ["2021/02", "NTT DoCoMo, Inc.", "Japan", "1,900", "–", "–"],
    ["2021/02", "AT&T Mobility", "United States", "300", "–", "–"],
    [expect.stringMatching(/^合計/), "", "2,200", "–", "–"],
  ]);
});

test("a 上り特価 line's days are split into up and down", async ({ viewer }) => {
  const usage = new UsagePanel(viewer);
  await usage.open(UP_STREAM, { by: "day", from: "2021-02-01", to: "2021-02-02" });
  await usage.panel.getByText("上り・下りを分ける").click();
  await expect(usage.legend.filter({ hasText: /^上り$/ })).toBeVisible();
  await expect(usage.legend.filter({ hasText: /^下り$/ })).toBeVisible();
  expect(await usage.figures()).toEqual([
    ["2021/02/01", "NTT DoCoMo, Inc.", "Japan", "5,200", "5,000", "200"],
    ["2021/02/02", "NTT DoCoMo, Inc.", "Japan", "6,100", "6,000", "100"],
    [expect.stringMatching(/^合計/), "", "11,300", "11,000", "300"],
  ]);
});

test("the range is chosen in the page and kept in its address", async ({ viewer }) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, FEBRUARY);
  await usage.panel.getByRole("button", { name: /^期間：/ }).click();
  await viewer.getByLabel("終了").fill("2021-02-01");
  await viewer.getByRole("button", { name: "表示する" }).click();
  await expect(viewer).toHaveURL(/from=2021-02-01&to=2021-02-01/);
  await expect(usage.panel).toContainText("1.46 MB (1,500 KB)");

  await viewer.getByRole("radiogroup", { name: "集計の単位" }).getByText("月別").click();
  await expect(viewer).toHaveURL(/by=month/);
  await viewer.goBack();
  await expect(usage.panel).toContainText("1.46 MB (1,500 KB)");
});

test("a range that cannot be asked for is refused in words, and nothing is asked", async ({
  viewer,
  sandbox,
}) => {
  const imsi = "440130000096025";
  await goTo(viewer, `/profiles/${imsi}?by=day&from=2021-01-01&to=2021-07-06`);
  await expect(
    viewer.getByText("期間が長すぎます（日別は 186 日、月別は 36 か月まで）"),
  ).toBeVisible();
  expect(await sandbox.requests(imsi, "dailyUsage")).toEqual([]);
});

test("90 days are read in three calls, and those that are closed are not asked for again", async ({
  viewer,
  sandbox,
}) => {
  const imsi = "440130000096028";
  const ranges = async () =>
    (await sandbox.requests(imsi, "dailyUsage")).map(({ path }) => path.split("?")[1]).sort();
  const usage = new UsagePanel(viewer);
  await usage.open(imsi, { by: "day", from: "2025-05-01", to: "2025-07-29" });
  const three = [
    "startDate=2025-05-01&endDate=2025-05-31",
    "startDate=2025-06-01&endDate=2025-07-01",
    "startDate=2025-07-02&endDate=2025-07-29",
  ];
  expect(await ranges()).toEqual(three);
  await expect(usage.chart.locator('[data-bar="known"]')).toHaveCount(90);
  await expect(usage.panel).not.toContainText("確定済みの日は保存した値です");
  const before = await usage.figures();

  await viewer.reload();
  await usage.chart.waitFor();
  await expect(usage.panel).toContainText("確定済みの日は保存した値です");
  expect(await ranges()).toEqual(three);
  expect(await usage.figures()).toEqual(before);

  await usage.panel.getByRole("button", { name: "すべて読み直す" }).click();
  await expect.poll(ranges).toEqual([...three, ...three].sort());
  await expect(usage.panel).not.toContainText("確定済みの日は保存した値です");
});

test("a part that cannot be read is named, drawn apart from missing days, and read again", async ({
  viewer,
  sandbox,
}) => {
  const imsi = "440130000096029";
  await sandbox.addFault({ operation: "dailyUsage", kind: "status500", imsi });
  const usage = new UsagePanel(viewer);
  await usage.open(imsi, { by: "day", from: "2025-05-01", to: "2025-07-01" });
  const notice = usage.panel.getByRole("alert");
  await expect(notice).toContainText("一部の期間を読み取れませんでした");
  await expect(notice).toContainText("キャリアに接続できませんでした");
  await expect(usage.panel).toContainText("読み取れていない 31 件を除く");
  await expect(usage.chart.locator('[data-bar="unread"]')).toHaveCount(31);
  await expect(usage.chart.locator('[data-bar="known"]')).toHaveCount(31);

  await notice.getByRole("button", { name: "もう一度読み取る" }).click();
  await expect(usage.chart.locator('[data-bar="known"]')).toHaveCount(62);
  await expect(usage.panel.getByRole("alert")).toHaveCount(0);
  // Two calls for both parts, then one for the part that failed.
  expect(await sandbox.requests(imsi, "dailyUsage")).toHaveLength(3);
});

test("half a year of days can be seen at once on a narrow screen, by scrolling the chart alone", async ({
  open,
}) => {
  const page = await open("viewer", { viewport: { width: 390, height: 844 } });
  const usage = new UsagePanel(page);
  await usage.open(UP_STREAM, { by: "day", from: "2025-06-01", to: "2025-12-03" });
  await expect(usage.chart.locator('[data-bar="known"]')).toHaveCount(186);
  const scroller = usage.panel.getByRole("region", { name: /日別使用量/ });
  const sizes = await scroller.evaluate(({ scrollWidth, clientWidth, scrollLeft }) => ({
    scrollWidth,
    clientWidth,
    atEnd: Math.abs(scrollLeft + clientWidth - scrollWidth) <= 1,
  }));
  expect(sizes.scrollWidth).toBeGreaterThan(sizes.clientWidth);
  expect(sizes.atEnd).toBe(true);
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await beyond()).toBeLessThanOrEqual(0);
});

test("the figures can be had as CSV, the carrier's columns and missing days included", async ({
  viewer,
}) => {
  const usage = new UsagePanel(viewer);
  await usage.open(ROAMING, FEBRUARY);
  const [download] = await Promise.all([
    viewer.waitForEvent("download"),
    usage.panel.getByRole("button", { name: "CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`usage_${ROAMING}_2021-02-01_2021-02-03.csv`);
  const { head, rows } = await csvOf(download);
  expect(head).toBe(
    "imsi,date,userCountry,userNetwork,dailyUsage,dailyUpUsage,dailyDownUsage,unit,status,readAt",
  );
  expect(rows).toEqual([
    `${ROAMING},2021-02-01,Japan,"NTT DoCoMo, Inc.",1200,,,KB,final`,
    `${ROAMING},2021-02-01,United States,AT&T Mobility,300,,,KB,final`,
    `${ROAMING},2021-02-02,,,,,,KB,no_data`,
    `${ROAMING},2021-02-03,Japan,"NTT DoCoMo, Inc.",700,,,KB,final`,
  ]);
});

test("two lines stand side by side, with their shares, and as one file", async ({ viewer }) => {
  await goTo(viewer, "/usage");
  const field = viewer.getByRole("textbox", { name: "IMSI" });
  await field.fill(`${ROAMING}, ${UP_STREAM}`);
  await viewer.getByRole("button", { name: "加える" }).click();
  await expect(viewer).toHaveURL(new RegExp(`imsi=${ROAMING}&imsi=${UP_STREAM}`));
  await goTo(viewer, `${viewer.url()}&${new URLSearchParams(FEBRUARY)}`);

  const table = viewer.getByRole("table", { name: "回線ごとの合計" });
  await expect(table.getByRole("row", { name: new RegExp(ROAMING) })).toContainText("2,200");
  await expect(table.getByRole("row", { name: new RegExp(ROAMING) })).toContainText("16.3%");
  await expect(table.getByRole("row", { name: new RegExp(UP_STREAM) })).toContainText("11,300");
  await expect(table.getByRole("row", { name: new RegExp(UP_STREAM) })).toContainText("83.7%");
  await expect(table.getByRole("row", { name: /^合計/ })).toContainText("13,500");
  await expect(viewer.getByRole("img", { name: /^2 回線の使用量/ })).toBeVisible();

  const [download] = await Promise.all([
    viewer.waitForEvent("download"),
    viewer.getByRole("button", { name: "CSV（2 回線）" }).click(),
  ]);
  const { rows } = await csvOf(download);
  expect(rows).toContain(`${UP_STREAM},2021-02-01,Japan,"NTT DoCoMo, Inc.",5200,5000,200,KB,final`);
  expect(rows.filter((row) => row.startsWith(ROAMING))).toHaveLength(4);

  await viewer.getByRole("button", { name: `${UP_STREAM} を外す` }).click();
  await expect(viewer).not.toHaveURL(new RegExp(UP_STREAM));
});

test("what is no line of the inventory is named, and what was typed stays", async ({ viewer }) => {
  await goTo(viewer, "/usage");
  const field = viewer.getByRole("textbox", { name: "IMSI" });
  await field.fill("440130000096021 440139999999999");
  await viewer.getByRole("button", { name: "加える" }).click();
  await expect(field).toHaveAccessibleDescription(/一覧に登録されていません：440139999999999/);
  await expect(field).toHaveValue("440130000096021 440139999999999");

  // Every kind of what is wrong at once.
  await field.fill("440130000096021 440139999999999 ABC");
  await viewer.getByRole("button", { name: "加える" }).click();
  await expect(field).toHaveAccessibleDescription(/IMSI ではありません：ABC/);
  await expect(field).toHaveAccessibleDescription(/一覧に登録されていません：440139999999999/);
});

/** A downloaded CSV: its head, and its rows without the time at which they were read. */
async function csvOf(download: Download): Promise<{ head: string; rows: string[] }> {
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head = "", ...rows] = text.slice(1).trimEnd().split("\r\n");
  return {
    head,
    rows: rows.map((row) => row.replace(/,\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, "")),
  };
}
