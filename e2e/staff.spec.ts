import { randomUUID } from "node:crypto";
import type { BrowserContextOptions } from "@playwright/test";
import { callAction } from "@/e2e/fixtures/actions";
import { axeFindings } from "@/e2e/fixtures/look";
import { goTo } from "@/e2e/fixtures/ready";
import { addPerson } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { AccountMenu } from "@/e2e/pages/account-menu";
import { LoginPage } from "@/e2e/pages/login-page";
import { PasswordPage } from "@/e2e/pages/password-page";
import { StaffPage } from "@/e2e/pages/staff-page";
import { actionNamed } from "@/lib/testing/server-actions";

test.use({ needsLines: false });

/** Sign-ins are limited by network, and other specs sign in from this machine. */
const ELSEWHERE: BrowserContextOptions = {
  extraHTTPHeaders: { "x-forwarded-for": "203.0.113.77" },
};
const OWN_PASSWORD = "自分だけの-passphrase";

test("an operator is let in, changes the password they were given, and is out once disabled", async ({
  open,
  database,
}) => {
  const email = `hanako-${randomUUID().slice(0, 8)}@example.jp`;
  const admin = await open("admin", { permissions: ["clipboard-read", "clipboard-write"] });
  const staff = new StaffPage(admin);
  await staff.open();
  await staff.fillIn({ name: "山田花子", email, role: "担当者" });
  await expect(staff.dialog.getByRole("alert")).toContainText(`${email} を追加しました`);
  await staff.dialog.getByRole("button", { name: "パスワードをコピー" }).click();
  await expect(staff.dialog.getByText("コピーしました")).toBeAttached();
  const copied = await admin.evaluate(() => navigator.clipboard.readText());
  const password = await staff.takePassword();
  expect(copied).toBe(password);
  await expect(staff.row(email)).toContainText("仮のパスワード");
  expect(await admin.content()).not.toContain(password);

  const colleague = await open("nobody", ELSEWHERE);
  await goTo(colleague, "/login?next=/orders");
  await new LoginPage(colleague).signIn(email, password);
  await expect(colleague).toHaveURL("/account/password");
  await goTo(colleague, "/profiles");
  await expect(colleague).toHaveURL("/account/password");
  const own = new PasswordPage(colleague);
  await expect(own.current).toHaveAccessibleName(/仮のパスワード/);
  await own.change(password, OWN_PASSWORD);
  await expect(own.done).toBeVisible();
  await expect(colleague.getByRole("link", { name: "今日の画面へ" })).toBeFocused();
  await expect(colleague.getByText("仮のパスワードでログインしています")).toHaveCount(0);
  await colleague.getByRole("link", { name: "今日の画面へ" }).click();
  await expect(colleague.getByRole("heading", { level: 1, name: "今日" })).toBeVisible();

  await expect(colleague.getByRole("link", { name: "スタッフ" })).toHaveCount(0);
  await goTo(colleague, "/staff");
  await expect(
    colleague.getByRole("heading", { name: "この操作は許可されていません" }),
  ).toBeVisible();

  await staff.open();
  await staff.act(email, "無効にする", "無効にする");
  await expect(staff.row(email)).toContainText("無効");
  await colleague.getByRole("link", { name: "プロファイル" }).click();
  await expect(colleague).toHaveURL(/\/login\?next=/);
  expect((await colleague.request.get("/api/orders")).status()).toBe(401);
  const login = new LoginPage(colleague);
  await login.signIn(email, OWN_PASSWORD);
  await expect(login.refusal).toContainText("メールアドレスまたはパスワードが違います");

  await staff.act(email, "有効にする", "有効にする");
  await expect(staff.row(email)).toContainText("有効");
  await login.signIn(email, OWN_PASSWORD);
  await expect(new AccountMenu(colleague).opener).toBeVisible();

  const kept = await database.rows(
    `SELECT audit_log.action FROM audit_log JOIN users ON users.id = entity_id
     WHERE users.email = $1 AND action NOT LIKE 'staff.sign_in%' ORDER BY audit_log.id`,
    [email],
  );
  expect(kept.map(({ action }) => action)).toEqual([
    "staff.add",
    "staff.change_password",
    "staff.disable",
    "staff.enable",
  ]);
});

test("a new role counts from the next click on, a new password ends every sign-in", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "viewer");
  const colleague = await open("nobody", ELSEWHERE);
  await goTo(colleague, "/login");
  await new LoginPage(colleague).signIn(person.email, person.password);
  await expect(new AccountMenu(colleague).opener).toBeVisible();
  await goTo(colleague, "/profiles/import");
  await expect(
    colleague.getByRole("heading", { name: "この操作は許可されていません" }),
  ).toBeVisible();

  const staff = new StaffPage(await open("admin"));
  await staff.open();
  await staff
    .row(person.email)
    .getByRole("button", { name: /の操作$/ })
    .click();
  await staff.page.getByRole("button", { name: "権限を変える" }).click();
  await staff.dialog.getByText("担当者", { exact: true }).click();
  await staff.dialog.getByRole("button", { name: "変える", exact: true }).click();
  await expect(staff.row(person.email)).toContainText("担当者");
  await goTo(colleague, "/profiles/import");
  await expect(
    colleague.getByRole("heading", { level: 1, name: "プロファイルの取り込み" }),
  ).toBeVisible();

  await staff.act(person.email, "新しいパスワード", "作る");
  const password = await staff.takePassword();
  await colleague.getByRole("link", { name: "オーダー" }).click();
  await expect(colleague).toHaveURL(/\/login/);
  await new LoginPage(colleague).signIn(person.email, password);
  await expect(colleague).toHaveURL("/account/password");
});

test("what is wrong is said at its field, and an address that somebody has is refused", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "viewer");
  const staff = new StaffPage(await open("admin"));
  await staff.open();
  await staff.fillIn({ name: " ", email: "hanako", role: "閲覧者" });
  const name = staff.dialog.getByRole("textbox", { name: "名前" });
  const email = staff.dialog.getByRole("textbox", { name: "メールアドレス" });
  await expect(name).toHaveAccessibleDescription(/入力してください/);
  await expect(email).toHaveAccessibleDescription(/name@example.jp の形/);
  await name.fill("山田花子");
  await email.fill(person.email.toUpperCase());
  await staff.dialog.getByRole("button", { name: "追加する" }).click();
  await expect(email).toHaveAccessibleDescription(/登録済み/);
  await expect(name).toHaveValue("山田花子");
});

test("nobody is offered, or may do, anything to their own account", async ({ open, database }) => {
  const admin = await open("admin");
  const staff = new StaffPage(admin);
  await staff.open();
  const own = staff.table.getByRole("row").filter({ hasText: "あなた" });
  await expect(own).toContainText("自分では変えられません");
  await expect(own.getByRole("button")).toHaveCount(0);
  const email = (await own.getByRole("cell").nth(1).textContent()) ?? "";
  const [me] = await database.rows("SELECT id FROM users WHERE email = $1", [email]);
  const answer = await callAction(admin.request, actionNamed("disableStaffAction"), [
    { staffId: me?.id },
  ]);
  expect(answer?.error).toMatchObject({
    code: "staff_own_account",
    message: expect.stringContaining("ほかの管理者に依頼してください"),
  });
});

test("one's own password is changed from the menu, and other browsers are signed out", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "viewer");
  const here = await open("nobody", ELSEWHERE);
  const there = await open("nobody", ELSEWHERE);
  for (const page of [here, there]) {
    await goTo(page, "/login");
    await new LoginPage(page).signIn(person.email, person.password);
    await expect(new AccountMenu(page).opener).toBeVisible();
  }
  const menu = new AccountMenu(here);
  await menu.opener.click();
  await menu.password.click();
  await expect(here).toHaveURL("/account/password");
  await expect(menu.signOut).toBeHidden();

  const own = new PasswordPage(here);
  await own.change("not-this-password", "short");
  await expect(own.next).toHaveAccessibleDescription(/12 文字以上で入力してください/);
  await own.change("not-this-password", OWN_PASSWORD);
  await expect(own.current).toHaveAccessibleDescription(/今のパスワードが違います/);
  await expect(own.current).toBeFocused();
  await own.change(person.password, OWN_PASSWORD);
  await expect(own.done).toBeVisible();

  await goTo(here, "/orders");
  await expect(here).toHaveURL("/orders");
  await goTo(there, "/orders");
  await expect(there).toHaveURL("/login?next=%2Forders");
});

test("the windows of the staff page are nothing for axe, in both themes", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "viewer");
  const page = await open("admin");
  const staff = new StaffPage(page);
  await staff.open();
  const inBothThemes = async (what: string) => {
    await page.emulateMedia({ colorScheme: "light" });
    expect([what, await axeFindings(page)]).toEqual([what, []]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect([what, await axeFindings(page, ["color-contrast"])]).toEqual([what, []]);
  };
  await staff.fillIn({ name: "", email: "hanako", role: "閲覧者" });
  await expect(staff.dialog.getByRole("textbox", { name: "名前" })).toHaveAttribute("aria-invalid");
  await inBothThemes("adding, with errors");
  await page.keyboard.press("Escape");
  await expect(staff.dialog).toHaveCount(0);

  const actions = staff.row(person.email).getByRole("button", { name: /の操作$/ });
  await actions.click();
  await inBothThemes("what can be done");
  await page.getByRole("button", { name: "新しいパスワード", exact: true }).click();
  await staff.dialog.getByRole("button", { name: "作る" }).click();
  await expect(staff.handed).toBeVisible();
  await inBothThemes("a password, once");
  await page.keyboard.press("Escape");
  await expect(staff.dialog).toHaveCount(0);
  await expect(staff.handed).toHaveCount(0);
  await expect(actions).toBeFocused();
});
