import type { Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";

// What the sandbox says of these lines stands in lib/sandbox/README.md; the first is the document's sample.
const SAMPLE = "440130000096019";
const BUSY = "440130000096034";
const PLAIN = "440130000096020";

/** The panel, brought into sight: nothing is read before. */
async function panelOf(page: Page, imsi: string) {
  await goTo(page, `/profiles/${imsi}`);
  const panel = page.getByRole("region", { name: "マルチアクセス", exact: true });
  await panel.scrollIntoViewIfNeeded();
  return panel;
}

test("the connection state and the connections of the document's sample", async ({ viewer }) => {
  const panel = await panelOf(viewer, SAMPLE);
  const status = panel.getByRole("region", { name: "接続状況" });
  await expect(status).toContainText("NTTコミュニケーションズ");
  await expect(status).toContainText("A355927115114020");
  await expect(status).toContainText("901370001418959");
  await expect(status).toContainText("2023/11/02 00:00:00");

  const history = panel.getByRole("region", { name: "接続履歴", exact: true });
  await expect(history).toContainText("記録は 2023/10/19 10:13 から、2 件");
  const items = history.getByRole("listitem");
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText("2023/10/19 10:13:21");
  await expect(items.first()).toContainText("440130000236084");
  await expect(items.last()).toContainText("2023/10/19 10:13:05");
});

test("while the carrier cannot be read, what it said last stands there with its age and why", async ({
  viewer,
  sandbox,
}) => {
  const imsi = "440130000096044";
  const panel = await panelOf(viewer, imsi);
  const status = panel.getByRole("region", { name: "接続状況" });
  const history = panel.getByRole("region", { name: "接続履歴", exact: true });
  await expect(history).toBeVisible();
  const imei = (await sandbox.requests(imsi, "multiAccess")).length;
  expect(imei).toBe(1);

  await sandbox.addFault({ operation: "multiAccess", kind: "status500", imsi });
  await status.getByRole("button", { name: "読み直す" }).click();
  await expect(status.getByRole("alert")).toContainText("今の状況を読み取れませんでした");
  await expect(status.getByRole("alert")).toContainText("キャリアに接続できませんでした");
  await expect(status).toContainText("A355927115114045");

  await status.getByRole("button", { name: "読み直す" }).click();
  await expect(status.getByRole("alert")).toHaveCount(0);
});

test("more than fifty connections come page by page, each once", async ({ viewer, sandbox }) => {
  const panel = await panelOf(viewer, BUSY);
  const items = panel.getByRole("region", { name: "接続履歴", exact: true }).getByRole("listitem");
  await expect(items).toHaveCount(50);
  await panel.getByRole("button", { name: "もっと見る（残り 50 件）" }).click();
  await expect(items).toHaveCount(100);
  await expect(panel.getByRole("button", { name: /もっと見る/ })).toHaveCount(0);
  const times = await items.locator("time").allTextContents();
  expect(new Set(times).size).toBe(100);
  expect(times).toEqual(times.toSorted().reverse());
  // The second page is our own record: the carrier was asked once.
  expect(await sandbox.requests(BUSY, "multiAccessHistory")).toHaveLength(1);
});

test("what the carrier has forgotten stays, and a change of device or profile is marked", async ({
  viewer,
  sandbox,
}) => {
  const imsi = "440130000096054";
  const connection = (second: number, ef_imsi: string, imei: string) => ({
    created_at: `2026-05-01T10:00:0${second}`,
    ef_iccid: "8981120000002260832",
    ef_imsi,
    imei,
    applet_state: "01",
  });
  const answer = (body: unknown[]) =>
    sandbox.addFault({ operation: "multiAccessHistory", kind: "html", imsi, status: 200, body });

  await answer([connection(2, "440130000236084", "A1"), connection(1, "440130000236084", "A1")]);
  const panel = await panelOf(viewer, imsi);
  const items = panel.getByRole("region", { name: "接続履歴", exact: true }).getByRole("listitem");
  await expect(items).toHaveCount(2);

  await answer([
    connection(4, "901370001418959", "A2"),
    connection(3, "440130000236084", "A2"),
    connection(3, "440130000236084", "A2"),
  ]);
  await panel.getByRole("button", { name: "読み直す" }).click();
  await expect(items).toHaveCount(4);
  await expect(items.nth(0)).toContainText("プロファイルが変わりました");
  await expect(items.nth(0)).not.toContainText("端末が変わりました");
  await expect(items.nth(1)).toContainText("端末が変わりました");
  await expect(items.nth(2)).not.toContainText("変わりました");
});

test("a line without multi-access is not asked about, unless a person wants it", async ({
  viewer,
  sandbox,
}) => {
  const panel = await panelOf(viewer, PLAIN);
  await expect(panel).toContainText("マルチアクセスSIMではありません");
  expect(await sandbox.requests(PLAIN, "multiAccess")).toEqual([]);

  await panel.getByRole("button", { name: "確かめる" }).click();
  await expect(panel).toContainText("接続状況の応答（404）によります");
  await expect(panel.getByRole("alert")).toHaveCount(0);
  await expect(panel.getByRole("region", { name: "接続履歴", exact: true })).toBeVisible();
  expect(await sandbox.requests(PLAIN, "multiAccess")).toHaveLength(1);
  expect(await sandbox.requests(PLAIN, "multiAccessHistory")).toEqual([]);
});
