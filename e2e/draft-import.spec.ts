import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { axeFindings } from "@/e2e/fixtures/look";
import { goTo } from "@/e2e/fixtures/ready";
import { addPerson } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { EsimFormPage } from "@/e2e/pages/esim-form-page";
import { LoginPage } from "@/e2e/pages/login-page";
import { windows31J } from "@/lib/testing/windows-31j";

test.use({ needsLines: false });

const PATH = "/esim/drafts/import";
const HEADER =
  "addKind,eid,simKind,createType,account,planCode,reissue.oldProductNumber,mnp.reserveNumber,mnp.lastnameKanji,mnp.firstnameKanji,mnp.lastnameZenKana,mnp.firstnameZenKana,mnp.gender,mnp.birthday,customerReference";

/** An EID that nobody else uses, whose check digits hold: the number mod 97 is 1. */
function newEid(): string {
  const number = BigInt(`8904903200000000${randomInt(10 ** 11, 10 ** 12)}0000`);
  return String(number + ((1n - number) % 97n) + 97n);
}
const csv = (name: string, rows: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(windows31J([HEADER, ...rows, ""].join("\r\n"))),
});
const choose = (page: Page, file: ReturnType<typeof csv>) =>
  page.getByLabel("申込みの CSV ファイル").setInputFiles(file);

/** A page of somebody who has no drafts yet. */
async function ownPage({
  open,
  database,
}: {
  open: (who: "nobody") => Promise<Page>;
  database: Parameters<typeof addPerson>[0];
}) {
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, `/login?next=${encodeURIComponent(PATH)}`);
  await new LoginPage(page).signIn(person.email, person.password);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("CSV から下書きを作る");
  await goTo(page, PATH);
  const drafts = () =>
    database.count("SELECT count(*) FROM drafts WHERE staff_id = $1", [person.id]);
  return { page, drafts };
}

test("a Windows-31J file becomes drafts, which are opened and filled in", async ({
  open,
  database,
}) => {
  const { page, drafts } = await ownPage({ open, database });
  const [first, second, third] = [newEid(), newEid(), newEid()];
  await choose(
    page,
    csv("申込み.csv", [
      `N,${first},E0,new,,100K_PLAN,,,,,,,,,K-1`,
      `M,${second},E0,new,08011112222,100K_PLAN,,1101201234,髙山,太郎,タカヤマ,タロウ,M,19900101,K-2`,
      `R,${third},,,8011112225,,CD0009999999004,,,,,,,,K-3`,
    ]),
  );
  const rows = page.getByRole("table", { name: "ファイルの行" }).getByRole("row");
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText("eSIM 新規開通");
  await expect(rows.nth(1)).toContainText("確認事項なし");
  await expect(rows.nth(2)).toContainText("080-1111-2222");
  await expect(rows.nth(3)).toContainText("確認事項 1 件");
  await expect(rows.nth(3)).toContainText("account Excel で先頭の 0 が消えた可能性があります");
  expect(await drafts()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axeFindings(page, ["color-contrast"])).toEqual([]);

  await page.getByRole("button", { name: "3 件の下書きを作る" }).click();
  await expect(page).toHaveURL("/esim/drafts");
  await expect(page.getByText("3 件の下書きを作りました")).toBeVisible();
  expect(await drafts()).toBe(3);
  expect(
    await database.count("SELECT count(*) FROM orders WHERE request->>'eid' = ANY($1)", [
      [first, second, third],
    ]),
  ).toBe(0);

  const row = page.getByRole("row").filter({ hasText: "K-2" });
  await row.getByRole("link", { name: /続きを入力$/ }).click();
  const form = new EsimFormPage(page);
  for (const [path, value] of [
    ["eid", second],
    ["account", "08011112222"],
    ["simKind", "E0"],
    ["planCode", "100K_PLAN"],
    ["mnp.reserveNumber", "1101201234"],
    ["mnp.lastnameKanji", "髙山"],
    ["mnp.firstnameKanji", "太郎"],
    ["mnp.lastnameZenKana", "タカヤマ"],
    ["mnp.firstnameZenKana", "タロウ"],
    ["customerReference", "K-2"],
  ] as const) {
    await expect(form.control(path)).toHaveValue(value);
  }
  await expect(page.locator('[name="mnp.gender"][value="M"]')).toBeChecked();
  expect(await drafts()).toBe(3);
});

test("what is wrong in a file is marked as soon as its draft is opened, and shown as it was written", async ({
  open,
  database,
}) => {
  const { page } = await ownPage({ open, database });
  const eid = newEid();
  const file = {
    ...csv("e.csv", []),
    buffer: Buffer.from(
      [
        "addKind,eid,account,simKind,mnp.lastnameZenKana,mnp.gender,mnp.birthday,shipDate,customerReference",
        "M,8981100012345678901,08011112222,E1,ﾔﾏﾀﾞ,F,昭和60年4月1日,11/22/2026,K-1",
        `N,${eid},,E0,,,,2026/11/20,K-2`,
        "",
      ].join("\r\n"),
    ),
  };
  await choose(page, file);
  const rows = page.getByRole("table", { name: "ファイルの行" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("EID eid ICCID（SIM カードの番号）のようです");
  await expect(rows.nth(1)).toContainText("「昭和60年4月1日」を日付として読みました");
  await expect(rows.nth(2)).toContainText("出荷日 shipDate 「2026/11/20」を日付として読みました");
  await page.getByRole("button", { name: "2 件の下書きを作る" }).click();
  await expect(page).toHaveURL("/esim/drafts");
  const resume = (reference: string) =>
    page
      .getByRole("row")
      .filter({ hasText: reference })
      .getByRole("link", { name: /続きを入力$/ });

  await resume("K-2").click();
  const form = new EsimFormPage(page);
  await expect(form.control("shipDate")).toHaveValue("2026-11-20");
  await goTo(page, "/esim/drafts");
  await resume("K-1").click();
  for (const path of ["eid", "simKind", "mnp.lastnameZenKana", "shipDate"]) {
    await expect(form.control(path)).toHaveAttribute("aria-invalid", "true");
  }
  await expect(form.control("simKind")).toHaveValue("E1");
  await expect(page.locator('[name="mnp.gender"][value="F"]')).toBeChecked();
  await expect(form.control("mnp.birthday")).toHaveValue("19850401");
  await expect(form.control("shipDate")).toHaveValue("");
  await expect(form.form.getByText("「11/22/2026」は日付として読めません")).toBeVisible();
  // What is missing is counted beside the form, and not asked for yet.
  await expect(form.control("mnp.lastnameKanji")).not.toHaveAttribute("aria-invalid");

  await goTo(page, PATH);
  await choose(page, file);
  await expect(
    page.getByText("このファイルからは、すでに 2 件の下書きを作っています"),
  ).toBeVisible();
  await expect(rows.nth(2)).toContainText("この EID の下書きがすでにあります");
});

test("a file with passwords is refused, and a corrected one taken in its place", async ({
  open,
  database,
}) => {
  const { page, drafts } = await ownPage({ open, database });
  const secret = `addKind,eid,masterPassword\r\nN,${newEid()},testPass-71\r\n`;
  await choose(page, { ...csv("a.csv", []), buffer: Buffer.from(secret) });
  const refusal = page.getByRole("main").getByRole("alert");
  await expect(refusal).toContainText("masterPassword の列があります");
  await expect(page.getByRole("main")).not.toContainText("testPass-71");
  await choose(
    page,
    csv("b.csv", [`N,${newEid()},E0,new,,100K_PLAN,,,,,,,,,`, "Z,,,,,,,,,,,,,,K-9"]),
  );
  await expect(refusal).toHaveCount(0);
  const rows = page.getByRole("table", { name: "ファイルの行" }).getByRole("row");
  await expect(rows.nth(2)).toContainText("下書きにしません");
  await page.getByRole("button", { name: "1 件の下書きを作る" }).click();
  await expect(page.getByText("1 件の下書きを作りました")).toBeVisible();
  expect(await drafts()).toBe(1);
});

test("sent again after its answer was lost, also from the page loaded anew, a file makes its drafts once", async ({
  open,
  database,
}) => {
  const { page, drafts } = await ownPage({ open, database });
  const file = csv("c.csv", [`N,${newEid()},E0,new,,100K_PLAN,,,,,,,,,`]);
  await page.route(`**/api${PATH}?*`, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await choose(page, file);
  const make = page.getByRole("button", { name: "1 件の下書きを作る" });
  await make.click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("接続できませんでした");
  expect(await drafts()).toBe(1);
  await page.unroute(`**/api${PATH}?*`);
  await goTo(page, PATH);
  await choose(page, file);
  await make.click();
  await expect(page).toHaveURL("/esim/drafts");
  expect(await drafts()).toBe(1);
});

test("fifty drafts are not passed, and the page says how many are free", async ({
  open,
  database,
}) => {
  const { page, drafts } = await ownPage({ open, database });
  const many = (count: number) =>
    csv(
      "d.csv",
      Array.from({ length: count }, () => "N,,E0,,,,,,,,,,,,"),
    );
  await choose(page, many(49));
  await page.getByRole("button", { name: "49 件の下書きを作る" }).click();
  await expect(page).toHaveURL("/esim/drafts");
  await goTo(page, "/esim");
  await page.getByRole("link", { name: "CSV から" }).click();
  await expect(page).toHaveURL(PATH);
  await choose(page, many(2));
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "下書きはあと 1 件までです",
  );
  await expect(page.getByRole("button", { name: /件の下書きを作る$/ })).toHaveCount(0);
  expect(await drafts()).toBe(49);
});

test("the template is the header that Excel opens", async ({ operator }) => {
  await goTo(operator, PATH);
  const download = operator.waitForEvent("download");
  await operator.getByRole("button", { name: "ひな形をダウンロード" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("pa05-41.csv");
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  expect(text).toMatch(
    /^\uFEFFaladinOperated,masterAccount,createType,eid,.*,customerReference\r\n$/,
  );
});

test("another site's page cannot make drafts with a person's cookie", async ({ operator }) => {
  const answer = await operator.request.post(`/api${PATH}?submissionId=${crypto.randomUUID()}`, {
    headers: { origin: "https://desk.example.com" },
    data: "addKind\nN\n",
  });
  expect(answer.status()).toBe(403);
});
