import { goTo } from "@/e2e/fixtures/ready";
import { addPerson } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { AccountMenu } from "@/e2e/pages/account-menu";
import { LoginPage } from "@/e2e/pages/login-page";

test.use({ needsLines: false });

test("a wrong password is refused in words, and the e-mail address stays", async ({
  open,
  database,
}) => {
  const person = await addPerson(database, "viewer");
  const page = await open("nobody");
  await goTo(page, "/login");
  const login = new LoginPage(page);

  await login.signIn(person.email, "not-this-password");

  await expect(login.refusal).toContainText("メールアドレスまたはパスワードが違います");
  await expect(login.email).toHaveValue(person.email);
  await expect(login.password).toBeFocused();
  await expect(page).toHaveURL("/login");
});

test("an unknown address is refused in the same words as a wrong password", async ({ open }) => {
  const page = await open("nobody");
  await goTo(page, "/login");
  const login = new LoginPage(page);
  await login.signIn("nobody@example.jp", "not-this-password");
  await expect(login.refusal).toContainText("メールアドレスまたはパスワードが違います");
});

test("what is missing is said at its field, and nothing is asked of the server", async ({
  open,
}) => {
  const page = await open("nobody");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") asked.push(request.url());
  });
  await goTo(page, "/login");
  const login = new LoginPage(page);

  await login.signIn("somebody@example.jp", "");

  await expect(login.password).toHaveAccessibleDescription("パスワードを入力してください");
  await expect(login.password).toHaveAttribute("aria-invalid", "true");
  await expect(login.password).toBeFocused();
  expect(asked).toEqual([]);
});

test("a password stands in no address, even where the page's script has not run", async ({
  open,
}) => {
  const page = await open("nobody", { javaScriptEnabled: false });
  await page.goto("/login");
  const login = new LoginPage(page);
  await login.email.fill("somebody@example.jp");
  await login.password.fill("not-for-logs-0");
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.isNavigationRequest()),
    login.submit.click(),
  ]);
  expect(request.url()).not.toContain("not-for-logs");
});

test("too many attempts say how long to wait", async ({ open }) => {
  const page = await open("nobody");
  await page.route("**/api/auth/sign-in/email", (route) =>
    route.fulfill({ status: 429, headers: { "x-retry-after": "37" }, json: {} }),
  );
  await goTo(page, "/login");
  const login = new LoginPage(page);
  await login.signIn("somebody@example.jp", "whatever-it-is");
  await expect(login.refusal).toContainText("37 秒待ってからお試しください");
});

test("a page that was asked for is there after signing in", async ({ open, database }) => {
  const person = await addPerson(database, "viewer");
  const page = await open("nobody");
  await goTo(page, "/orders?state=unknown");
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent("/orders?state=unknown")}`);

  await new LoginPage(page).signIn(person.email, person.password);

  await expect(page).toHaveURL("/orders?state=unknown");
  await expect(new AccountMenu(page).opener).toHaveAccessibleName(`${person.name} のメニュー`);
});

test("a next that leads elsewhere is not followed after signing in", async ({ open, database }) => {
  const person = await addPerson(database, "viewer");
  const page = await open("nobody");
  await goTo(page, "/login?next=//desk.example.com/orders");
  await new LoginPage(page).signIn(person.email, person.password);
  await expect(new AccountMenu(page).opener).toBeVisible();
  await expect(page).toHaveURL("/");
});

for (const next of [
  "https://desk.example.com/",
  "//desk.example.com",
  "/\\desk.example.com",
  "/\t/desk.example.com",
  "\t//desk.example.com",
  "javascript:alert(1)",
]) {
  test(`whoever is signed in already is not sent to ${JSON.stringify(next)}`, async ({
    viewer,
    stack,
  }) => {
    await goTo(viewer, `/login?next=${encodeURIComponent(next)}`);
    await expect(new AccountMenu(viewer).opener).toBeVisible();
    expect(new URL(viewer.url()).origin).toBe(stack.url);
  });
}

test("signing out ends the sign-in on the server too", async ({ open, database }) => {
  const person = await addPerson(database, "operator");
  const page = await open("nobody");
  await goTo(page, "/login");
  await new LoginPage(page).signIn(person.email, person.password);
  const menu = new AccountMenu(page);
  await menu.opener.click();
  const kept = await page.context().cookies();

  await menu.signOut.click();
  await expect(page).toHaveURL("/login");

  // The cookie of before opens nothing any more.
  await page.context().addCookies(kept);
  await goTo(page, "/orders");
  await expect(page).toHaveURL("/login?next=%2Forders");
  expect((await page.request.get("/api/orders")).status()).toBe(401);
  expect(
    await database.count("SELECT count(*) FROM sessions WHERE user_id = $1", [person.id]),
  ).toBe(0);
});

test("the sign-in's cookie is out of reach of scripts", async ({ operator }) => {
  await goTo(operator, "/");
  const cookie = (await operator.context().cookies()).find(({ name }) => /session/.test(name));
  expect(cookie).toMatchObject({ name: "kaitsu-session", httpOnly: true, sameSite: "Lax" });
  expect(await operator.evaluate(() => document.cookie)).not.toContain("session");
});

test("the chosen language follows the person into another browser", async ({ open, database }) => {
  const person = await addPerson(database, "viewer");
  const first = await open("nobody");
  await goTo(first, "/login");
  await new LoginPage(first).signIn(person.email, person.password);
  const menu = new AccountMenu(first);
  await menu.choose(menu.language, "English");
  await expect(first.locator("html")).toHaveAttribute("lang", "en");
  await expect(first.getByRole("link", { name: "Orders" })).toBeVisible();

  const second = await open("nobody");
  await goTo(second, "/login");
  await expect(second.locator("html")).toHaveAttribute("lang", "ja");
  await new LoginPage(second).signIn(person.email, person.password);
  await expect(new AccountMenu(second, "en").opener).toBeVisible();
  await expect(second.locator("html")).toHaveAttribute("lang", "en");
});

test("the sign-in page can be read in English before anybody is known", async ({ open }) => {
  const page = await open("nobody");
  await goTo(page, "/login");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("the chosen theme is there from the first byte on", async ({ viewer }) => {
  await viewer.emulateMedia({ colorScheme: "light" });
  await goTo(viewer, "/orders");
  const light = await groundOf(viewer);
  const menu = new AccountMenu(viewer);
  await menu.choose(menu.theme, "暗い");
  await expect(viewer.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect.poll(() => groundOf(viewer)).not.toBe(light);
  const dark = await groundOf(viewer);

  // Not put right by a script after the page was drawn: it comes from the server so.
  const html = await (await viewer.request.get("/orders")).text();
  expect(html).toMatch(/<html[^>]* data-theme="dark"/);
  await viewer.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenThemes: seen });
    const note = () => seen.push(document.documentElement?.dataset.theme ?? "none");
    new MutationObserver(note).observe(document, {
      subtree: true,
      attributeFilter: ["data-theme"],
    });
    document.addEventListener("DOMContentLoaded", note);
  });
  await viewer.reload();
  expect(await groundOf(viewer)).toBe(dark);
  expect(await viewer.evaluate(() => Reflect.get(window, "seenThemes"))).toEqual(["dark"]);
});

function groundOf(page: import("@playwright/test").Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
