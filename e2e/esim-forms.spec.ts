import type { Page } from "@playwright/test";
import { goTo } from "@/e2e/fixtures/ready";
import { addPerson } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { AccountMenu } from "@/e2e/pages/account-menu";
import { type Body, EsimFormPage } from "@/e2e/pages/esim-form-page";
import { LoginPage } from "@/e2e/pages/login-page";
import { OrderPage } from "@/e2e/pages/order-page";

test.use({ needsLines: false });

/** EIDs whose check digits hold and whose last three are no magic value of the sandbox's; one for each test. */
const EIDS = {
  new: "89049032000000000000000070010398",
  mnp: "89049032000000000000000070010495",
  reissue: "89049032000000000000000070010592",
  draft: "89049032000000000000000070010689",
  correction: "89049032000000000000000070010786",
  later: "89049032000000000000000070010883",
  signedOut: "89049032000000000000000070010980",
  reload: "89049032000000000000000070011077",
};

/** The carrier has it; its work may have ended since. */
async function expectTaken(order: OrderPage) {
  await expect(order.state).toHaveAttribute("data-order-state", /^(accepted|completed)$/, {
    timeout: 20_000,
  });
}

const PERSON = {
  reserveNumber: "1101209876",
  lastnameKanji: "髙山",
  firstnameKanji: "太郎",
  lastnameZenKana: "タカヤマ",
  firstnameZenKana: "タロウ",
  gender: "M",
  birthday: "19900101",
};

/** Requests typed into their forms, written by hand after the document's matrix. */
const PLACED: { title: string; path: string; body: Body & { eid: string } }[] = [
  {
    title: "a new activation",
    path: "/esim/new",
    body: { createType: "new", eid: EIDS.new, simKind: "E3", addKind: "N", planCode: "100K_PLAN" },
  },
  {
    title: "a transfer of a person",
    path: "/esim/mnp",
    body: {
      createType: "new",
      eid: EIDS.mnp,
      account: "08077001104",
      simKind: "E0",
      contractLine: "5G",
      addKind: "M",
      mnp: PERSON,
      planCode: "100K_PLAN",
      deliveryCode: "FORMS01",
    },
  },
  {
    title: "a reissue from an eSIM",
    path: "/esim/reissue",
    body: {
      eid: EIDS.reissue,
      account: "08033330017",
      addKind: "R",
      reissue: { oldEid: "89049032000000000000000000001715" },
    },
  },
];

for (const { title, path, body } of PLACED) {
  test(`${title} is summed up, sent as it was shown, and stands in the list`, async ({
    operator,
    sandbox,
  }) => {
    const form = new EsimFormPage(operator);
    await form.open(path);
    await form.fill(body);
    expect(await form.shownBody()).toEqual(body);
    await form.review.click();

    await expect(form.summary).toBeVisible();
    expect(await form.shownBody()).toEqual(body);
    expect(await sandbox.esimRequests(body.eid)).toEqual([]);
    await form.send.click();

    const order = new OrderPage(operator);
    await order.arrive();
    await expectTaken(order);
    const code = ((await operator.getByRole("heading", { level: 1 }).textContent()) ?? "").trim();
    const sent = await sandbox.esimRequests(body.eid);
    expect(sent.map((one) => one.body)).toEqual([{ deliveryCode: code, ...body, authKey: "***" }]);

    await goTo(operator, "/esim");
    await operator.getByRole("searchbox").fill(body.eid.slice(-8));
    const row = operator.getByRole("row").filter({ hasText: "7001" });
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(/手続き中|利用中/);
  });
}

test("what is wrong is said once its field was left, and counted beside the form", async ({
  operator,
}) => {
  const form = new EsimFormPage(operator);
  await form.open("/esim/mnp");
  const checks = operator.getByRole("region", { name: "送信前の確認" });
  await expect(checks).toContainText("未入力の必須項目 10 件");

  await form.control("eid").fill("1234");
  await expect(form.control("eid")).not.toHaveAttribute("aria-invalid", "true");
  await form.control("eid").blur();
  await expect(form.control("eid")).toHaveAttribute("aria-invalid", "true");
  await expect(checks).toContainText("直すところ 1 か所");
  await form.control("eid").fill(EIDS.mnp);
  await expect(form.control("eid")).not.toHaveAttribute("aria-invalid", "true");

  await form.set("aladinOperated", "10");
  const reason = "この契約の設定では受け付けられません（400-356）";
  await expect(form.form.getByText(reason)).toBeVisible();
  await expect(checks).toContainText(reason);
  await form.set("aladinOperated", "20");
  await expect(form.form.getByText(reason)).toHaveCount(0);

  await form.review.click();
  await expect(form.control("mnp.gender").first()).toBeFocused();
  await expect(form.summary).toBeHidden();
});

test("what is missing stands in the order of the page, also after the kind of subscriber was changed", async ({
  operator,
}) => {
  const form = new EsimFormPage(operator);
  await form.open("/esim/mnp");
  const checks = operator.getByRole("region", { name: "送信前の確認" });
  await expect(checks).toContainText(
    "性別、姓（漢字）、名（漢字）、セイ（全角カタカナ）、メイ（全角カタカナ）、生年月日、MNP予約番号、EID",
  );
  await form.set("mnp.gender", "C");
  await expect(checks).toContainText("法人名（漢字）、法人名（全角カタカナ）、MNP予約番号、EID");
  await form.set("mnp.gender", "W");
  await form.review.click();
  const first = operator.getByRole("main").getByRole("listitem").first();
  await expect(first).toContainText("姓（漢字）：入力してください");
});

test("a choice that is passed through without choosing is not asked for yet, and the draft is kept", async ({
  operator,
}) => {
  const form = new EsimFormPage(operator);
  await form.open("/esim/mnp");
  await form.control("mnp.gender").first().focus();
  await operator.keyboard.press("Tab");
  await form.control("account").fill("08077001104");
  await form.control("account").blur();
  await expect(form.kept).toBeVisible();
  const choice = form.form.getByRole("radiogroup", { name: "性別" });
  await expect(choice).not.toHaveAttribute("aria-invalid");
});

test("a draft outlives signing out, without its password, and goes with its order", async ({
  open,
  database,
  sandbox,
}) => {
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, "/login?next=/esim/new");
  await new LoginPage(page).signIn(person.email, person.password);
  const form = new EsimFormPage(page);
  await expect(form.review).toBeVisible();
  await form.fill({ eid: EIDS.draft, simKind: "E2", masterPassword: "never-kept-1" });
  await form.control("customerReference").fill("C-4711");
  await form.control("customerReference").blur();
  await expect(form.kept).toContainText("下書きを保存しました");

  const menu = new AccountMenu(page);
  await menu.opener.click();
  await menu.signOut.click();
  await expect(page).toHaveURL("/login");
  await new LoginPage(page).signIn(person.email, person.password);
  await expect(menu.opener).toBeVisible();
  await goTo(page, "/esim");
  await page.getByRole("link", { name: "下書きを見る" }).click();
  const row = page.getByRole("row").filter({ hasText: "C-4711" });
  await row.getByRole("link", { name: /続きを入力$/ }).click();

  await expect(form.control("eid")).toHaveValue(EIDS.draft);
  await expect(form.control("simKind")).toHaveValue("E2");
  await expect(form.control("customerReference")).toHaveValue("C-4711");
  await expect(form.control("masterPassword")).toHaveValue("");

  await form.control("deliveryCode").fill("DRAFT01");
  await form.review.click();
  await form.send.click();
  await expectTaken(new OrderPage(page));
  expect(await draftsOf(person.id)).toBe(0);
  await goTo(page, "/esim/drafts");
  await expect(page.getByText("下書きはありません")).toBeVisible();
  expect(await draftsOf(person.id)).toBe(0);
  expect(await sandbox.esimRequests(EIDS.draft)).toHaveLength(1);

  function draftsOf(staffId: string) {
    return database.count("SELECT count(*) FROM drafts WHERE staff_id = $1", [staffId]);
  }
});

test("a draft is thrown away after a question", async ({ open, database }) => {
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, "/login?next=/esim/reissue");
  await new LoginPage(page).signIn(person.email, person.password);
  const form = new EsimFormPage(page);
  await form.control("account").fill("08011112225");
  await form.control("account").blur();
  await expect(form.kept).toBeVisible();
  await goTo(page, "/esim/drafts");
  await page.getByRole("button", { name: /を破棄$/ }).click();
  const question = page.getByRole("dialog", { name: "下書きを破棄する" });
  await question.getByRole("button", { name: "やめる" }).click();
  await expect(page.getByRole("row").filter({ hasText: "080-1111-2225" })).toBeVisible();
  await page.getByRole("button", { name: /を破棄$/ }).click();
  await question.getByRole("button", { name: "破棄する" }).click();
  await expect(page.getByText("下書きはありません")).toBeVisible();
  expect(await database.count("SELECT count(*) FROM drafts WHERE staff_id = $1", [person.id])).toBe(
    0,
  );
});

test("what was typed is there after a reload, and after the browser's Back", async ({
  operator,
}) => {
  const form = new EsimFormPage(operator);
  await goTo(operator, "/esim");
  await operator.getByRole("link", { name: "新規開通" }).first().click();
  await form.control("eid").fill(EIDS.reload);
  await form.control("eid").blur();
  await expect(form.kept).toBeVisible();
  await operator.reload();
  await expect(form.control("eid")).toHaveValue(EIDS.reload);

  await form.set("simKind", "E0");
  // Left at once: what was changed last is kept all the same.
  await operator.getByRole("main").getByRole("link", { name: "eSIM回線" }).click();
  await expect(operator).toHaveURL("/esim");
  await operator.goBack();
  await expect(form.control("eid")).toHaveValue(EIDS.reload);
  await expect(form.control("simKind")).toHaveValue("E0");
});

test("a sign-in that runs out loses nothing: the form says so, and goes on after the next", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, "/login?next=/esim/new");
  await new LoginPage(page).signIn(person.email, person.password);
  const form = new EsimFormPage(page);
  await expect(form.review).toBeVisible();
  await database.rows("DELETE FROM sessions WHERE user_id = $1", [person.id]);
  await form.control("eid").fill(EIDS.signedOut);
  await form.control("eid").blur();
  const notice = page.getByRole("alert").filter({ hasText: "ログインの期限が切れた" });
  await expect(notice).toBeVisible();

  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    notice.getByRole("link", { name: "別のタブでログインする" }).click(),
  ]);
  await signInAgain(other);
  await form.control("planCode").fill("100K_PLAN");
  await form.control("planCode").blur();
  await expect(form.kept).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(form.control("eid")).toHaveValue(EIDS.signedOut);

  async function signInAgain(tab: Page) {
    await tab.waitForLoadState();
    await new LoginPage(tab).signIn(person.email, person.password);
    await expect(new AccountMenu(tab).opener).toBeVisible();
    await tab.close();
  }
});

test("a refused order is corrected: filled in, the named field focused, linked to the old one", async ({
  operator,
  sandbox,
  database,
}) => {
  await sandbox.addFault({
    operation: "addAcnt",
    kind: "refuse",
    eid: EIDS.correction,
    status: 500,
    body: { resultCode: 253, status: { message: "NG", statusCode: 400 } },
  });
  const form = new EsimFormPage(operator);
  const mnp = { ...PERSON, reserveNumber: "1101209877" };
  const body = { eid: EIDS.correction, account: "08077001107", simKind: "E0", mnp };
  await form.open("/esim/mnp");
  await form.fill(body);
  await form.review.click();
  await form.send.click();
  const order = new OrderPage(operator);
  const refused = await order.arrive();
  await order.expectState("rejected");
  await operator.getByRole("link", { name: "訂正して送り直す" }).click();

  await expect(operator.getByText(/を訂正して送り直します/)).toContainText("オーダー");
  const named = form.control("mnp.lastnameKanji");
  await expect(named).toBeFocused();
  await expect(named).toHaveValue("髙山");
  // The carrier's refusal is amber; red are the desk's own rules.
  await expect(named).toHaveAttribute("data-marked", "true");
  await expect(named).not.toHaveAttribute("aria-invalid");
  await expect(form.form.getByText("キャリアがこの項目を指摘しました")).toHaveCount(1);
  await expect(form.control("mnp.birthday")).toHaveValue("19900101");
  await expect(form.control("account")).toHaveValue("08077001107");
  await form.review.click();
  const unchanged = operator.getByText("キャリアが指摘した「姓（漢字）」を変えていません");
  await expect(unchanged).toBeVisible();
  await expect(form.send).toBeEnabled();
  await operator.getByRole("button", { name: "戻って直す" }).click();
  await named.fill("");
  await named.blur();
  await expect(named).toHaveAttribute("aria-invalid", "true");
  await expect(named).not.toHaveAttribute("data-marked");
  await named.fill("高山");
  await expect(named).not.toHaveAttribute("aria-invalid");
  await expect(named).not.toHaveAttribute("data-marked");
  await form.review.click();
  await expect(form.send).toBeVisible();
  await expect(unchanged).toHaveCount(0);
  await form.send.click();
  await expect(operator).not.toHaveURL(new RegExp(refused));
  const corrected = await order.arrive();
  await expectTaken(order);
  const before = operator.getByRole("region", { name: "このオーダー" });
  await expect(before).toContainText(/訂正前.*受付不可（拒否）/);

  const [row] = await database.rows(
    "SELECT previous_order_id AS previous FROM orders WHERE id = $1",
    [corrected],
  );
  expect(row?.previous).toBe(refused);
  const sent = await sandbox.esimRequests(EIDS.correction);
  expect(sent.map(({ body }) => body)).toMatchObject([
    { mnp },
    { mnp: { ...mnp, lastnameKanji: "高山" } },
  ]);
});

test("after 230 the same request is sent at a later time", async ({
  operator,
  sandbox,
  database,
}) => {
  await sandbox.addFault({
    operation: "addAcnt",
    kind: "refuse",
    eid: EIDS.later,
    status: 500,
    body: { resultCode: 230, status: { message: "NG", statusCode: 500 } },
  });
  const form = new EsimFormPage(operator);
  await form.open("/esim/new");
  await form.fill({ eid: EIDS.later, simKind: "E0" });
  await form.review.click();
  await form.send.click();
  const order = new OrderPage(operator);
  const refused = await order.arrive();
  await order.expectState("rejected");
  await operator.getByRole("link", { name: "時刻を指定して送り直す" }).click();
  await form.set("sendWhen", "30");
  await form.review.click();
  await expect(operator.getByText("送信する操作の 30 分後")).toBeVisible();
  await form.send.click();
  await expect(operator).not.toHaveURL(new RegExp(refused));
  const later = await order.arrive();
  await order.expectState("queued");
  await expect(operator.getByText(/に送るように指定されています/)).toBeVisible();
  await expect(operator.getByRole("region", { name: "このオーダー" })).toContainText(
    /送る時刻の指定\s*\d{4}\/\d\d\/\d\d/,
  );
  expect(
    await database.count(
      `SELECT count(*) FROM orders WHERE id = $1 AND previous_order_id = $2
       AND not_before BETWEEN placed_at + interval '29 min' AND placed_at + interval '31 min'`,
      [later, refused],
    ),
  ).toBe(1);
  expect(await sandbox.esimRequests(EIDS.later)).toHaveLength(1);
});
