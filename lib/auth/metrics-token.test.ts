import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const TOKEN = "a-token-of-the-monitoring";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://kaitsu_app@127.0.0.1/kaitsu");
  vi.stubEnv("KAITSU_SECRET_KEY", Buffer.alloc(32, 7).toString("base64"));
  vi.stubEnv("SANDBOX_URL", "http://127.0.0.1:9");
});
afterEach(() => vi.unstubAllEnvs());

/** The status of the refusal with this METRICS_TOKEN and this Authorization header; null for none. */
async function refused(token: string, authorization?: string): Promise<number | null> {
  vi.stubEnv("METRICS_TOKEN", token);
  const { refuseWithoutToken } = await import("@/lib/auth/metrics-token");
  const headers = authorization === undefined ? undefined : { authorization };
  const request = new Request("http://localhost/api/metrics", headers && { headers });
  return refuseWithoutToken(request)?.status ?? null;
}

describe("the metrics", () => {
  it("are nowhere where no token is set, whatever is brought", async () => {
    expect(await refused("")).toBe(404);
    expect(await refused("", "Bearer ")).toBe(404);
    expect(await refused("", `Bearer ${TOKEN}`)).toBe(404);
  });

  it("are for whoever brings the token", async () => {
    expect(await refused(TOKEN, `Bearer ${TOKEN}`)).toBeNull();
    expect(await refused(TOKEN, `bearer ${TOKEN}`)).toBeNull();
  });

  it.each([
    ["nothing", undefined],
    ["an empty token", "Bearer "],
    ["another token", "Bearer a-token-of-somebody-else"],
    ["a part of it", `Bearer ${TOKEN.slice(0, -1)}`],
    ["it and more", `Bearer ${TOKEN} x`],
    ["it by another scheme", `Basic ${TOKEN}`],
  ])("are refused to whoever brings %s", async (_what, authorization) => {
    expect(await refused(TOKEN, authorization)).toBe(401);
  });
});
