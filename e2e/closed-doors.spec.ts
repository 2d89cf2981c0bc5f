import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures/test";

/** Pages of the desk, with and without something that exists behind them. */
const PAGES = [
  "/",
  "/profiles",
  "/profiles?status=active",
  "/profiles/import",
  "/profiles/440130000096015",
  "/profiles/440130000096145/activate",
  "/esim",
  "/esim?state=active",
  "/esim/new",
  `/esim/mnp?from=${randomUUID()}`,
  `/esim/reissue?draft=${randomUUID()}`,
  "/esim/drafts",
  "/esim/drafts/import",
  "/orders",
  `/orders/${randomUUID()}`,
  "/usage",
  "/staff",
  "/account/password",
  "/nowhere/at/all",
];

const API = [
  ["GET", "/api/attention"],
  ["GET", "/api/orders"],
  ["GET", `/api/orders/${randomUUID()}`],
  ["GET", "/api/profiles/440130000096019/connections"],
  ["POST", "/api/profiles"],
  ["POST", "/api/esim/lines"],
  ["POST", "/api/esim/duplicates"],
  ["POST", "/api/search"],
] as const;

/** better-auth's own endpoints, which go round permissions and audit; the two that are open are not among them. */
const AUTH_ENDPOINTS = [
  ["POST", "sign-up/email"],
  ["GET", "get-session"],
  ["POST", "get-session"],
  ["GET", "list-sessions"],
  ["POST", "revoke-session"],
  ["POST", "revoke-sessions"],
  ["POST", "revoke-other-sessions"],
  ["POST", "update-session"],
  ["POST", "update-user"],
  ["POST", "change-email"],
  ["POST", "change-password"],
  ["POST", "set-password"],
  ["POST", "verify-password"],
  ["POST", "delete-user"],
  ["GET", "delete-user/callback"],
  ["POST", "forget-password"],
  ["POST", "request-password-reset"],
  ["POST", "reset-password"],
  ["GET", "reset-password/token"],
  ["POST", "send-verification-email"],
  ["GET", "verify-email"],
  ["POST", "sign-in/social"],
  ["POST", "sign-in/username"],
  ["GET", "sign-in/email"],
  ["GET", "sign-out"],
  ["POST", "link-social"],
  ["POST", "unlink-account"],
  ["GET", "list-accounts"],
  ["GET", "account-info"],
  ["POST", "refresh-token"],
  ["POST", "get-access-token"],
  ["GET", "callback/google"],
  ["GET", "admin/list-users"],
  ["POST", "admin/create-user"],
  ["POST", "admin/set-role"],
  ["POST", "admin/set-user-password"],
  ["POST", "admin/impersonate-user"],
  ["POST", "admin/remove-user"],
  ["POST", "two-factor/enable"],
  ["POST", "two-factor/disable"],
  ["GET", "ok"],
  ["GET", "error"],
  ["POST", "sign-up/email/"],
  ["POST", "/sign-up/email"],
  ["POST", "SIGN-UP/EMAIL"],
  ["POST", "sign%2Dup/email"],
] as const;

test.use({ needsLines: false });

test("signed out, every page leads to the sign-in page and back", async ({ open }) => {
  const page = await open("nobody");
  for (const path of PAGES) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 307]);
    const next = path === "/" ? "" : `?next=${encodeURIComponent(path)}`;
    expect(response.headers().location).toBe(`/login${next}`);
    expect(await response.text()).not.toContain("440130000096016");
  }
});

test("signed out, every API route answers 401 and nothing else", async ({ open }) => {
  const page = await open("nobody");
  for (const [method, path] of API) {
    const response = await page.request.fetch(path, {
      method,
      ...(method === "POST" && { data: {} }),
    });
    expect([method, path, response.status()]).toEqual([method, path, 401]);
    expect(await response.json()).toEqual({ code: "not_signed_in" });
  }
});

test("signed out, machines learn whether the desk is alive and ready, and nothing else", async ({
  open,
}) => {
  const { request } = await open("nobody");
  const health = await request.get("/api/health");
  expect([health.status(), await health.json()]).toEqual([200, { alive: true }]);
  const ready = await request.get("/api/ready");
  const checks = { database: "ok", migrations: "ok", worker: "ok" };
  expect([ready.status(), await ready.json()]).toEqual([200, { ready: true, checks }]);
  // No METRICS_TOKEN is set, so nobody may read them, whatever they bring.
  for (const authorization of ["", "Bearer ", "Bearer 0123456789abcdef"]) {
    const metrics = await request.get("/api/metrics", { headers: { authorization } });
    expect([metrics.status(), await metrics.text()]).toEqual([404, ""]);
  }
  for (const path of ["/api/health", "/api/ready", "/api/metrics"]) {
    expect([path, (await request.post(path)).status()]).toEqual([path, 405]);
  }
});

test("sign-up is closed and so is all else of better-auth, for nobody and for admins", async ({
  open,
  stack,
  database,
}) => {
  const email = `intruder-${randomUUID()}@example.jp`;
  for (const who of ["nobody", "admin"] as const) {
    const page = await open(who);
    for (const [method, path] of AUTH_ENDPOINTS) {
      expect([who, method, path, await ask(page.request, method, path)]).toEqual([
        who,
        method,
        path,
        404,
      ]);
    }
  }
  expect(await database.count("SELECT count(*) FROM users WHERE email = $1", [email])).toBe(0);

  async function ask(request: APIRequestContext, method: "GET" | "POST", path: string) {
    const response = await request.fetch(`/api/auth/${path}`, {
      method,
      headers: { origin: stack.url },
      ...(method === "POST" && {
        data: { email, password: "long-enough-password", name: "intruder", role: "admin" },
      }),
    });
    expect(await response.text()).not.toContain("@example.jp");
    return response.status();
  }
});

test("a sign-in from another site's page is refused", async ({ open }) => {
  const page = await open("nobody");
  const response = await page.request.post("/api/auth/sign-in/email", {
    headers: { origin: "https://desk.example.com", cookie: "kaitsu_theme=dark" },
    data: { email: "nobody@example.jp", password: "whatever-it-is" },
  });
  expect(response.status()).toBe(403);
});
