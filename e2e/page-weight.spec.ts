import type { Page } from "@playwright/test";
import { lineOf } from "@/e2e/fixtures/lines";
import { placeActivation, placeEsimActivation } from "@/e2e/fixtures/place-order";
import { untilReady } from "@/e2e/fixtures/ready";
import type { Role } from "@/e2e/fixtures/staff";
import { expect, test } from "@/e2e/fixtures/test";

const KB = 1024;

type Weighed = {
  page: string;
  path: string;
  who: Role | "nobody";
  budgetKb: number;
  charts?: true;
};

/** What each page may weigh: scripts and styles as Chromium receives them (gzipped), with nothing in its cache. */
const PAGES: Weighed[] = [
  { page: "/login", path: "/login", who: "nobody", budgetKb: 165 },
  { page: "/", path: "/", who: "operator", budgetKb: 200 },
  { page: "/profiles", path: "/profiles", who: "operator", budgetKb: 200 },
  {
    page: "/profiles/[imsi]",
    path: "/profiles/440130000096016",
    who: "operator",
    budgetKb: 260,
    charts: true,
  },
  {
    page: "/profiles/[imsi]/activate",
    path: `/profiles/${lineOf("page-weight", 0).imsi}/activate`,
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/plan-change",
    path: "/profiles/440130000096120/plan-change",
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/suspend",
    path: "/profiles/440130000096120/suspend",
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/resume",
    path: "/profiles/440130000096232/resume",
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/address-change",
    path: "/profiles/440130000096085/address-change",
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/icgw",
    path: "/profiles/440130000096086/icgw",
    who: "operator",
    budgetKb: 260,
  },
  {
    page: "/profiles/[imsi]/top-up",
    path: "/profiles/440130000096088/top-up",
    who: "operator",
    budgetKb: 260,
  },
  { page: "/profiles/import", path: "/profiles/import", who: "operator", budgetKb: 220 },
  { page: "/esim", path: "/esim", who: "operator", budgetKb: 200 },
  { page: "/esim/new", path: "/esim/new", who: "operator", budgetKb: 220 },
  { page: "/esim/mnp", path: "/esim/mnp", who: "operator", budgetKb: 220 },
  { page: "/esim/reissue", path: "/esim/reissue", who: "operator", budgetKb: 220 },
  { page: "/esim/drafts", path: "/esim/drafts", who: "operator", budgetKb: 200 },
  { page: "/esim/drafts/import", path: "/esim/drafts/import", who: "operator", budgetKb: 200 },
  { page: "/orders", path: "/orders", who: "operator", budgetKb: 200 },
  { page: "/orders/[id]", path: "/orders/{icm}", who: "operator", budgetKb: 220 },
  { page: "/orders/[id], eSIM", path: "/orders/{esim}", who: "operator", budgetKb: 220 },
  {
    page: "/orders/[id]/reconcile",
    path: "/orders/{icm}/reconcile",
    who: "approver",
    budgetKb: 240,
  },
  {
    page: "/orders/[id]/reconcile, eSIM",
    path: "/orders/{esim}/reconcile",
    who: "approver",
    budgetKb: 240,
  },
  {
    page: "/usage",
    path: "/usage?imsi=440130000096016&imsi=440130000096021",
    who: "operator",
    budgetKb: 260,
    charts: true,
  },
  { page: "/plans", path: "/plans", who: "operator", budgetKb: 180 },
  { page: "/connections", path: "/connections", who: "admin", budgetKb: 200 },
  { page: "/staff", path: "/staff", who: "admin", budgetKb: 180 },
  { page: "/account/password", path: "/account/password", who: "viewer", budgetKb: 220 },
];

test("no page weighs more than its budget", async ({ open, operator }) => {
  test.setTimeout(120_000);
  const ofIcm = await placeActivation(operator.request, lineOf("page-weight", 1));
  const ofEsim = await placeEsimActivation(operator.request, {
    createType: "new",
    eid: "89049032000000000000000073010026",
    simKind: "E0",
    addKind: "N",
  });
  const orders: Record<string, string> = { icm: ofIcm.id, esim: ofEsim.id };
  const found: { page: string; js: number; css: number; all: number; budget: number }[] = [];
  for (const { page, path, who, budgetKb, charts } of PAGES) {
    const window = await open(who);
    const received = await weigh(window);
    await window.goto(path.replace(/\{(\w+)\}/, (_, of) => orders[of] ?? ""));
    await untilReady(window);
    if (charts) await expect(window.getByRole("img", { name: /使用量/ }).first()).toBeVisible();
    await window.waitForLoadState("networkidle");
    const { js, css } = received();
    found.push({ page, js, css, all: Math.round((js + css) * 10) / 10, budget: budgetKb });
    await window.context().close();
  }
  console.table(found);
  expect(found.filter(({ js, css }) => js === 0 || css === 0)).toEqual([]);
  expect(found.filter(({ all, budget }) => all > budget)).toEqual([]);
});

/** Counts what comes over the wire from here on; the answer is in KB. */
async function weigh(page: Page): Promise<() => { js: number; css: number }> {
  const session = await page.context().newCDPSession(page);
  const types = new Map<string, string>();
  const bytes = { Script: 0, Stylesheet: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type === "Script" || type === "Stylesheet") bytes[type] += encodedDataLength;
  });
  await session.send("Network.enable");
  const inKb = (count: number) => Math.round((count / KB) * 10) / 10;
  return () => ({ js: inKb(bytes.Script), css: inKb(bytes.Stylesheet) });
}
