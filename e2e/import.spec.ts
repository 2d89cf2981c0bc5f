import type { Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { expect, test } from "@/e2e/fixtures/test";

/** Lines of a file: some good, the rest wrong in the ways that files are wrong. */
function pasted(newImsi: string): string {
  return [
    "HSN\tメモ\tIMSI",
    `013AAA0026\t登録済み\t440130000096016`,
    `013AAB1001\t新規\t${newImsi}`,
    "013AAB1002\t指数\t4.40E+14",
    "13900\tゼロ落ち\t440130000098902",
    "013AAB1003\t全角\t４４０１３００００098903",
    "013AAB1004\t文字\tABC",
    "013AAA0099\t別のHSN\t440130000096017",
    "\t\t",
    "013AAB1005\t長い\t4401300000989041",
  ].join("\n");
}

test("a pasted table is looked over line by line, and nothing of it is lost", async ({
  operator,
  database,
}) => {
  // A line that the carrier does not know: it stays in the inventory, with why it was not read.
  const unknown = "440130000098901";
  await goTo(operator, "/profiles/import");
  const source = operator.getByRole("textbox", { name: "一覧を貼り付ける" });
  await source.fill(pasted(unknown));
  await operator.getByRole("button", { name: "内容を確かめる" }).click();

  const preview = operator.getByRole("region", { name: "確認" });
  await expect(figure(preview, "新しく登録")).toHaveText("1");
  await expect(figure(preview, "登録済み・重複")).toHaveText("1");
  await expect(figure(preview, "取り込めない行")).toHaveText("6");
  const bad = preview.getByRole("region", { name: "取り込めない行" }).getByRole("listitem");
  const complaints = [
    ["4 行目", "4.40E+14", "元の番号には戻せません"],
    ["5 行目", "13900", "先頭の 0 が消えた可能性があります"],
    ["6 行目", "４４０１３００００098903", "全角の文字です"],
    ["7 行目", "ABC", "15 桁までの半角数字です"],
    ["8 行目", "013AAA0099", "013AAA0027"],
    ["10 行目", "4401300000989041", "16 桁以上あります"],
  ];
  await expect(bad).toHaveCount(complaints.length);
  for (const [place, [...words]] of complaints.entries()) {
    for (const word of words) await expect(bad.nth(place)).toContainText(word);
  }
  // Looking over has kept nothing.
  expect(await known(unknown)).toBe(0);
  await expect(source).toHaveValue(pasted(unknown));

  await operator.getByRole("button", { name: "新しい 1 件を登録する" }).click();
  await expect(operator).toHaveURL(/\/profiles\/import\?import=[0-9a-f-]{36}$/);
  await expect(operator.getByText("読み取りが終わりました。7 行は読み取れていません")).toBeVisible({
    timeout: 20_000,
  });
  await expect(
    operator.getByRole("button", { name: "読み取れていない行をもう一度読み取る" }),
  ).toBeVisible();
  const progress = operator.getByRole("region", { name: "取り込みの状況" });
  await expect(figure(progress, "読み取り済み")).toHaveText("1");
  await expect(figure(progress, "読み取り失敗")).toHaveText("1");
  await expect(figure(progress, "取り込めない行")).toHaveText("6");
  const problems = operator.getByRole("region", { name: "読み取れなかった行" });
  await expect(problems.getByRole("listitem")).toHaveCount(7);
  await expect(problems.getByRole("listitem").filter({ hasText: unknown })).toContainText(
    "キャリアが受け付けませんでした",
  );
  expect(await known(unknown)).toBe(1);
  // Another HSN for a line that is known overwrites nothing.
  expect(await database.rows("SELECT hsn FROM profiles WHERE imsi = '440130000096017'")).toEqual([
    { hsn: "013AAA0027" },
  ]);

  await problems.getByRole("link", { name: unknown }).click();
  await expect(operator.getByText("前回の読み取りに失敗しました")).toBeVisible();
  await expect(operator.getByText("まだ読み取っていません").first()).toBeVisible();

  function known(imsi: string): Promise<number> {
    return database.count("SELECT count(*) FROM profiles WHERE imsi = $1", [imsi]);
  }
});

test("a file of Excel's, in Windows-31J, is read, and found again later", async ({ operator }) => {
  const imsi = "440130000096018";
  await goTo(operator, "/profiles/import");
  await operator.getByLabel("CSV ファイル").setInputFiles({
    name: "回線一覧.csv",
    mimeType: "text/csv",
    // 顧客名,imsi,hsn and 山田商事 in Windows-31J.
    buffer: Buffer.concat([
      Buffer.from([0x8c, 0xda, 0x8b, 0x71, 0x96, 0xbc]),
      Buffer.from(",imsi,hsn\r\n"),
      Buffer.from([0x8e, 0x52, 0x93, 0x63, 0x8f, 0xa4, 0x8e, 0x96]),
      Buffer.from(`,${imsi},013AAA0028\r\n`),
    ]),
  });
  await expect(operator.getByText("回線一覧.csv")).toBeVisible();
  await operator.getByRole("button", { name: "登録済みの 1 件を読み取る" }).click();
  await expect(operator.getByText("1 行をすべて読み取りました")).toBeVisible({ timeout: 20_000 });
  const address = operator.url();

  await goTo(operator, "/profiles/import");
  await operator
    .getByRole("region", { name: "最近の取り込み" })
    .locator(`a[href="${address.slice(new URL(address).origin.length)}"]`)
    .click();
  await expect(operator.getByText("1 行をすべて読み取りました")).toBeVisible();
});

test("a line that stands twice is called so, and is imported and listed once", async ({
  operator,
}) => {
  const unknown = "440130000098905";
  await goTo(operator, "/profiles/import");
  await operator
    .getByRole("textbox", { name: "一覧を貼り付ける" })
    .fill(`imsi,hsn\n${unknown},013AAB1006\n${unknown},013AAB1006\n`);
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  const preview = operator.getByRole("region", { name: "確認" });
  await expect(figure(preview, "新しく登録")).toHaveText("1");
  await expect(figure(preview, "登録済み・重複")).toHaveText("1");
  await expect(preview.getByRole("row").nth(1)).toContainText("新規");
  await expect(preview.getByRole("row").nth(2)).toContainText("重複");

  await operator.getByRole("button", { name: "新しい 1 件を登録する" }).click();
  await expect(operator.getByText("読み取りが終わりました。1 行は読み取れていません")).toBeVisible({
    timeout: 20_000,
  });
  const problems = operator.getByRole("region", { name: "読み取れなかった行" });
  await expect(problems.getByRole("listitem")).toHaveCount(1);
});

test("what is no list is refused in words", async ({ operator }) => {
  await goTo(operator, "/profiles/import");
  await operator.getByRole("textbox", { name: "一覧を貼り付ける" }).fill("番号,種類\n1,2\n");
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  const refusal = operator.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("1 行目に見出し imsi と hsn が見つかりません");
  await expect(refusal).toContainText("番号 | 種類");
});

test("a lost connection keeps what was pasted", async ({ operator }) => {
  await goTo(operator, "/profiles/import");
  const source = operator.getByRole("textbox", { name: "一覧を貼り付ける" });
  const text = "imsi,hsn\n440130000096016,013AAA0026";
  await source.fill(text);
  await operator.context().setOffline(true);
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(operator.getByRole("main").getByRole("alert")).toContainText("接続できませんでした");
  await expect(source).toHaveValue(text);
  await operator.context().setOffline(false);
  await operator.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(operator.getByRole("button", { name: "登録済みの 1 件を読み取る" })).toBeVisible();
});

test("another site's page cannot import with a person's cookie", async ({ operator }) => {
  const answer = await operator.request.post("/api/profiles/import", {
    headers: { origin: "https://desk.example.com" },
    data: "imsi,hsn\n440130000098909,013AAB1009\n",
  });
  expect(answer.status()).toBe(403);
});

function figure(region: ReturnType<Page["getByRole"]>, label: string) {
  return region
    .locator("dl > div")
    .filter({ has: region.page().locator("dt", { hasText: label }) })
    .locator("dd");
}
