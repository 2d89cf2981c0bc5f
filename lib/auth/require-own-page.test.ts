import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

async function isRefused(publicUrl: string, origin: string | null): Promise<boolean> {
  vi.stubEnv("KAITSU_URL", publicUrl);
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:9/none");
  vi.stubEnv("KAITSU_SECRET_KEY", Buffer.alloc(32).toString("base64"));
  vi.stubEnv("SANDBOX_URL", "http://127.0.0.1:9");
  // The environment is read once a process: each case needs its own.
  const { requireOwnPage } = await import("@/lib/auth/require-own-page");
  const request = new Request("http://127.0.0.1:3000/api", { method: "POST" });
  if (origin !== null) request.headers.set("origin", origin);
  try {
    requireOwnPage(request);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: "not_allowed" });
    return true;
  }
}

describe("requireOwnPage", () => {
  it.each([
    ["https://desk.example.jp", "https://desk.example.jp"],
    ["https://desk.example.jp:8443/", "https://desk.example.jp:8443"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["http://localhost:3000", "http://127.0.0.1:3000"],
    ["http://localhost:3000", null],
  ])("of the desk %s lets %s in", async (publicUrl, origin) => {
    expect(await isRefused(publicUrl, origin)).toBe(false);
  });

  it.each([
    ["https://desk.example.jp", "https://evil.example"],
    ["https://desk.example.jp", "http://desk.example.jp"],
    ["https://desk.example.jp", "https://desk.example.jp.evil.example"],
    ["https://desk.example.jp", "http://localhost:3000"],
    ["http://localhost:3000", "http://localhost:4000"],
    ["http://localhost:3000", "null"],
  ])("of the desk %s refuses %s", async (publicUrl, origin) => {
    expect(await isRefused(publicUrl, origin)).toBe(true);
  });
});
