import type { Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";
import { ProfilesPage } from "@/e2e/pages/profiles-page";

const SAMPLE = "440130000096015";

/** プロファイル情報参照API's sample answer, as it should stand on the page. */
const FACTS: Record<string, string> = {
  iccid: "8981120000000830180",
  msisdn: "812023284118111",
  provider: "nttc",
  profileStatus: "利用中",
  esimStatus: "有効",
  plan: "従量 payg",
  limit: "0 KB",
  upLimit: "なし",
  downLimit: "なし",
  puk1: "•••• ••••",
  puk2: "•••• ••••",
  cn: "接続する",
  cnActIpAddress: "10.0.1.5",
  cnSbyIpAddress: "10.0.2.5",
  upStream: "いいえ",
  icgw: "申込みなし",
  icgwInProgress: "なし",
  icgwEastIpAddress: "なし",
  icgwWestIpAddress: "なし",
  shareId: "なし",
  billingSpan: "なし",
  expDate: "なし",
  multiAccess: "なし",
  unoTsl: "接続しない",
  unoTslPoi1IpAddress: "なし",
  unoTslPoi2IpAddress: "なし",
  simGroupId: "dfec0e39-3edf-4a39-bcb3-aab8e627a0ee",
};

test("a line's page shows all 27 fields of the carrier's answer under their names", async ({
  viewer,
}) => {
  await goTo(viewer, `/profiles/${SAMPLE}`);
  const facts = await viewer
    .getByRole("region", { name: "契約と回線" })
    .locator("dl > div")
    .evaluateAll((pairs) =>
      pairs.map((pair) => [
        pair.querySelector("dt > span")?.textContent ?? "",
        (pair.querySelector("dd")?.textContent ?? "").trim(),
      ]),
    );
  expect(Object.keys(FACTS)).toHaveLength(27);
  const { hsn, ...shown } = Object.fromEntries(facts);
  expect(hsn).toBe("013AAA0025");
  expect(shown).toEqual(FACTS);
});

test("no answer holds a PUK before a person asks for it and says why", async ({
  operator,
  sandbox,
  database,
}) => {
  const imsi = "440130000096017";
  const { fields } = await sandbox.line(imsi);
  const puks = [fields.puk1, fields.puk2, "53946058"].map(String);
  expect(puks.every((puk) => /^[0-9]{8}$/.test(puk))).toBe(true);
  const answers = await recordAnswers(operator);
  const withPuk = () => answers.filter(({ text }) => puks.some((puk) => text.includes(puk)));

  // All ways to a line: list, search, page by address and by link, refreshing, orders, usage, the API.
  await goTo(operator, "/profiles");
  const list = new ProfilesPage(operator);
  await list.search.fill(imsi);
  await list.expectLines([imsi]);
  await list.row(imsi).getByRole("link").click();
  await expect(operator.getByRole("heading", { name: imsi })).toBeVisible();
  await operator.getByRole("button", { name: "更新" }).click();
  await expect(operator.getByText("最終読み取り")).toContainText("たった今");
  for (const path of [`/profiles/${SAMPLE}`, `/profiles/${imsi}`, `/usage?imsi=${imsi}`, "/"]) {
    await goTo(operator, path);
  }
  const asked = [
    await operator.request.get(`/profiles/${imsi}`, { headers: { rsc: "1" } }),
    await operator.request.post("/api/profiles", { data: { text: imsi } }),
    await operator.request.post("/api/search", { data: { text: imsi } }),
  ];
  for (const answer of asked) {
    expect(answer.status()).toBe(200);
    answers.push({ url: answer.url(), method: "-", text: await answer.text() });
  }
  await goTo(operator, `/profiles/${imsi}`);
  await expect(operator.getByText("•••• ••••")).toHaveCount(2);
  expect(answers.filter(({ text }) => text.includes(imsi)).length).toBeGreaterThan(6);
  expect(withPuk()).toEqual([]);

  // Asked without a reason: refused, and still nothing.
  await operator.getByRole("button", { name: "表示する" }).first().click();
  const dialog = operator.getByRole("dialog", { name: "PUK を表示する" });
  await dialog.getByRole("button", { name: "記録して表示する" }).click();
  const reason = dialog.getByRole("textbox", { name: "理由" });
  await expect(reason).toHaveAccessibleDescription(/入力してください/);
  expect(withPuk()).toEqual([]);
  const audited = () =>
    database.rows(
      "SELECT a.detail->>'reason' AS reason, u.role FROM audit_log a JOIN users u ON u.id = a.actor_id WHERE a.action = 'profile.reveal_puks' AND a.entity_id = $1",
      [imsi],
    );
  expect(await audited()).toEqual([]);

  await reason.fill("PIN ロックの解除のため");
  await dialog.getByRole("button", { name: "記録して表示する" }).click();
  await expect(dialog).toContainText(puks[0] ?? "");
  await expect(dialog).toContainText(puks[1] ?? "");
  const shown = withPuk();
  expect(shown.map(({ method }) => method)).toEqual(["POST"]);
  expect(await audited()).toEqual([{ reason: "PIN ロックの解除のため", role: "operator" }]);
  expect(
    await database.count("SELECT count(*) FROM audit_log WHERE detail::text LIKE $1", [
      `%${puks[0]}%`,
    ]),
  ).toBe(0);

  // Closed, it is gone: from the page, and from what the server gives for it.
  await dialog.getByRole("button", { name: "隠して閉じる" }).click();
  await expect(dialog).toBeHidden();
  expect(await operator.content()).not.toContain(puks[0]);
  await operator.reload();
  await expect(operator.getByText("•••• ••••")).toHaveCount(2);
  expect(withPuk()).toHaveLength(1);
  expect(operator.url()).not.toContain(puks[0]);
  await operator.unrouteAll({ behavior: "wait" });
});

test("whoever may only look is not offered the PUKs", async ({ viewer }) => {
  await goTo(viewer, `/profiles/${SAMPLE}`);
  await expect(viewer.getByText("•••• ••••")).toHaveCount(2);
  await expect(viewer.getByRole("button", { name: "表示する" })).toHaveCount(0);
});

type Answered = { url: string; method: string; text: string };

/** Keeps every answer that this window gets from the desk, of whatever kind; its scripts and styles are none of them. */
async function recordAnswers(page: Page): Promise<Answered[]> {
  const answers: Answered[] = [];
  await page.route(/^(?!.*\/_next\/static\/)/, async (route) => {
    const request = route.request();
    try {
      const response = await route.fetch({ maxRedirects: 0 });
      answers.push({ url: request.url(), method: request.method(), text: await response.text() });
      await route.fulfill({ response });
    } catch {
      // The page has gone on meanwhile, and gets no answer any more.
      await route.abort().catch(() => undefined);
    }
  });
  return answers;
}
