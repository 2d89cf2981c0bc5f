import type { Browser, Locator, Page } from "@playwright/test";
import { lineAt } from "@/e2e/fixtures/lines";
import { OwnDesk } from "@/e2e/fixtures/own-desk";
import { watchForErrors } from "@/e2e/fixtures/page-errors";
import { placeActivation, placeEsimActivation } from "@/e2e/fixtures/place-order";
import { goTo } from "@/e2e/fixtures/ready";
import type { Role } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";
import { ActivatePage } from "@/e2e/pages/activate-page";
import { ConnectionsPage } from "@/e2e/pages/connections-page";
import { OrderPage } from "@/e2e/pages/order-page";
import { OrdersPage } from "@/e2e/pages/orders-page";
import { ProfilesPage } from "@/e2e/pages/profiles-page";

/** A carrier is stopped here, and no order may end before it is told to. */
let own: OwnDesk;
const complaints: string[] = [];

const NEVER_MS = 24 * 60 * 60 * 1000;
/** What stands still is asked for every ten seconds, and the shell's banners every fifteen. */
const SOON = { timeout: 25_000 };

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  own = await OwnDesk.start({ SANDBOX_COMPLETION_MS: String(NEVER_MS) });
});

test.afterAll(async () => {
  await own?.remove();
  expect(complaints, "what the browser complained about").toEqual([]);
});

/** A window of a person of this role, with the page that is to stay as it is. */
async function openAs(browser: Browser, role: Role, path: string): Promise<Page> {
  const page = await own.openAs(browser, role);
  watchForErrors(page, complaints);
  await goTo(page, path);
  return page;
}

const stateOf = (page: Page | Locator) => page.locator("[data-order-state]").first();

test("what one person orders, the others' open pages show, and what is typed there stays", async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const line = lineAt(96220);
  const ledger = await openAs(browser, "viewer", "/orders");
  const inventory = await openAs(browser, "operator", "/profiles?status=inactive&page=2");
  const today = await openAs(browser, "viewer", "/");
  const profile = await openAs(browser, "operator", `/profiles/${line.imsi}`);
  const profiles = new ProfilesPage(inventory);
  await expect(profiles.row(line.imsi)).toContainText("未開通");
  await profiles.choose(line.imsi).check();
  const note = profile.getByRole("region", { name: "メモ" });
  await note.getByRole("button", { name: "メモを書く" }).click();
  await note.getByRole("textbox").fill("お客様に折り返し");
  await expect(profile.getByRole("link", { name: "開通", exact: true })).toBeVisible();

  const placer = await openAs(browser, "approver", "/");
  const { id, code } = await placeActivation(placer.request, line);
  const order = await openAs(browser, "viewer", `/orders/${id}`);

  await expect(stateOf(new OrdersPage(ledger).row(code))).toHaveAttribute(
    "data-order-state",
    "accepted",
    SOON,
  );
  await expect(stateOf(profile.getByRole("main"))).toHaveAttribute(
    "data-order-state",
    "accepted",
    SOON,
  );
  await expect(profile.getByRole("main")).toContainText("手続き中です");
  await expect(profile.getByRole("link", { name: "開通", exact: true })).toHaveCount(0);
  await expect(profiles.row(line.imsi)).toContainText("手続き中のオーダー：受付済み", SOON);
  const figures = today.getByRole("region", { name: "今の数" });
  await expect(figures).toContainText(/受付済み\s*1/, SOON);
  await new OrderPage(order).expectState("accepted");

  await own.sandbox.complete();
  await new OrderPage(order).expectState("completed", 40_000);
  const ended = profile.locator("[aria-live]").filter({ hasText: code });
  await expect(ended).toContainText("手続きが終わりました", SOON);
  const title = profile.getByRole("heading", { level: 1 }).locator("..");
  await expect(title).toContainText("利用中", SOON);
  await expect(profile.getByRole("link", { name: "開通", exact: true })).toHaveCount(0);
  await expect(note.getByRole("textbox")).toHaveValue("お客様に折り返し");
  await expect(note.getByRole("textbox")).toBeFocused();
  // It is no line of the chosen state any more; the choice of it stays all the same.
  await expect(profiles.row(line.imsi)).toHaveCount(0, SOON);
  await expect(profiles.chosen).toContainText("1");
  expect(new URL(inventory.url()).search).toContain("page=2");
  for (const page of [ledger, inventory, today, profile, placer, order]) {
    await page.context().close();
  }
});

test("a form says that somebody else has the line now, and keeps what is filled in", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const line = lineAt(96221);
  const page = await openAs(browser, "operator", `/profiles/${line.imsi}/activate`);
  const form = new ActivatePage(page);
  await form.fill({ plan: "定額", limit: "1048576" });
  const filled = await form.filledIn();
  const placer = await openAs(browser, "approver", "/");
  const { code } = await placeActivation(placer.request, line);
  await expect(page.getByText(`別のオーダー（${code}）が進行中です`)).toBeVisible(SOON);
  await expect(page.getByText("手続き中のオーダーはありません")).toHaveCount(0);
  expect(await form.filledIn()).toEqual(filled);

  // Whoever comes later sees no form, and what follows by itself.
  const later = await openAs(browser, "operator", `/profiles/${line.imsi}/activate`);
  await expect(later.getByText(code)).toBeVisible();
  await own.sandbox.complete();
  await expect(
    page.getByText("この回線の情報が、このページを開いたあとに変わりました"),
  ).toBeVisible({ timeout: 40_000 });
  expect(await form.filledIn()).toEqual(filled);
  await page.getByRole("button", { name: "最新の情報を表示" }).click();
  await expect(page.getByText("「利用中」のため、開通できません")).toBeVisible(SOON);
  await expect(later.getByText("「利用中」のため、開通できません")).toBeVisible(SOON);
  for (const one of [page, placer, later]) await one.context().close();
});

test("an eSIM line comes into the list, and its state follows", async ({ browser }) => {
  test.setTimeout(90_000);
  const list = await openAs(browser, "viewer", "/esim");
  const placer = await openAs(browser, "operator", "/");
  const { id } = await placeEsimActivation(placer.request, {
    createType: "new",
    eid: "89049032000000000000000073020023",
    simKind: "E0",
    addKind: "N",
  });
  const row = list.getByRole("row").filter({ has: list.locator(`a[href="/orders/${id}"]`) });
  await expect(row).toContainText("手続き中", SOON);
  await own.sandbox.complete();
  await expect(row).toContainText("利用中", { timeout: 40_000 });
  await list.context().close();
  await placer.context().close();
});

test("a stop of sending is on every open page, at another administrator's too", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const reason = "キャリアの保守のため";
  const colleague = await openAs(browser, "admin", "/connections");
  const others = [
    await openAs(browser, "viewer", "/profiles"),
    await openAs(browser, "viewer", "/"),
    await openAs(browser, "operator", "/esim/drafts"),
  ];
  const admin = await openAs(browser, "admin", "/connections");
  await new ConnectionsPage(admin).stopFor(reason);
  const icm = new ConnectionsPage(colleague);
  await expect(icm.section).toContainText(reason, SOON);
  await expect(icm.resume).toBeVisible();
  for (const page of others) {
    await expect(page.locator('[data-stopped="icm"]')).toContainText(reason, SOON);
  }
  await new ConnectionsPage(admin).resumeNow();
  await expect(icm.stop).toBeVisible(SOON);
  for (const page of others) await expect(page.locator("[data-stopped]")).toHaveCount(0, SOON);
  for (const page of [colleague, admin, ...others]) await page.context().close();
});

test("a question that is open is not taken away by what others do", async ({ browser }) => {
  test.setTimeout(90_000);
  const asked = await openAs(browser, "admin", "/connections");
  const page = new ConnectionsPage(asked, "フリービット");
  await page.stop.click();
  const typed = page.dialog.getByRole("textbox", { name: "理由" });
  await typed.fill("保守");
  const other = await openAs(browser, "admin", "/connections");
  await new ConnectionsPage(other, "フリービット").stopFor("先に止めた");
  // The shell has heard of it; the page below the question waits.
  await expect(asked.locator('[data-stopped="freebit"]')).toContainText("先に止めた", SOON);
  await expect(typed).toHaveValue("保守");
  await asked.keyboard.press("Escape");
  await expect(page.resume).toBeVisible(SOON);
  await new ConnectionsPage(other, "フリービット").resumeNow();
  await asked.context().close();
  await other.context().close();
});

for (const [role, path] of [
  ["operator", "/"],
  ["operator", "/orders"],
  ["operator", "/profiles"],
  ["operator", "/profiles/440130000096016"],
  ["operator", "/profiles/440130000096016/suspend"],
  ["operator", "/esim"],
  ["operator", "/esim/drafts"],
  ["operator", "/plans"],
  ["operator", "/profiles/import"],
  ["approver", "/completion-files"],
  ["admin", "/connections"],
  ["admin", "/staff"],
] as const) {
  test(`${path} asks nothing while it is hidden, and says how old it is while the desk is away`, async ({
    browser,
  }) => {
    const page = await own.openAs(browser, role);
    await page.clock.install();
    await page.addInitScript(noteAsking);
    await goTo(page, path);
    // The shell asks, and the page: only then does it run all that it will.
    await expect
      .poll(async () => {
        await page.clock.runFor(5_000);
        return new Set(await asked(page)).size;
      })
      .toBeGreaterThan(1);
    await show(page, false);
    const before = (await asked(page)).length;
    await page.clock.runFor(120_000);
    expect((await asked(page)).slice(before)).toEqual([]);
    await show(page, true);
    // At once: no timer has run since.
    await expect.poll(async () => (await asked(page)).length).toBeGreaterThan(before + 1);

    const stale = page.getByText("最新の状態を読み込めません");
    await page.context().setOffline(true);
    await expect
      .poll(async () => {
        await page.clock.runFor(10_000);
        return stale.count();
      })
      .toBe(1);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(/たった今|分前/);
    await page.context().setOffline(false);
    await expect
      .poll(async () => {
        await page.clock.runFor(10_000);
        return stale.count();
      })
      .toBe(0);
    await page.context().close();
  });
}

/** Runs in the page, before its own scripts: notes what of the desk is asked for, at the moment it is. */
function noteAsking(): void {
  const noted: string[] = [];
  const ask = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    if (pathname.startsWith("/api/")) noted.push(pathname);
    return ask(input, init);
  };
  Object.defineProperty(globalThis, "noted", { value: noted });
}

/** What the page has asked of the desk so far. */
function asked(page: Page): Promise<string[]> {
  return page.evaluate<string[]>("noted");
}

/** As a tab that is put behind another, and brought back. */
async function show(page: Page, visible: boolean): Promise<void> {
  await page.evaluate((seen) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: !seen });
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      value: seen ? "visible" : "hidden",
    });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, visible);
}
