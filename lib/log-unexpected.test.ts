import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { log } from "@/lib/log";
import { logConsoleErrors, logRequestError, logSaid } from "@/lib/log-unexpected";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://kaitsu_app@127.0.0.1/kaitsu");
  vi.stubEnv("KAITSU_SECRET_KEY", Buffer.alloc(32, 7).toString("base64"));
  vi.stubEnv("SANDBOX_URL", "http://127.0.0.1:9");
});
afterEach(() => vi.unstubAllEnvs());

function watchLog() {
  const written = vi.spyOn(log(), "error").mockReturnValue();
  onTestFinished(() => written.mockRestore());
  return written.mock.calls;
}

const failed = new DrizzleQueryError("select $1", ["髙山 太郎"], new Error("refused"));

describe("an error that a page did not expect", () => {
  it("is logged under the id that the page shows and the request's own", () => {
    const lines = watchLog();
    const error = Object.assign(new Error("x"), { digest: "1234567890" });
    const headers = { "x-kaitsu-request": "5f0c", cookie: "session=secret" };
    logRequestError(error, { headers, route: "/profiles/[imsi]" });
    const fields = { err: error, requestId: "5f0c", digest: "1234567890" };
    expect(lines).toEqual([[{ ...fields, route: "/profiles/[imsi]" }, "request failed"]]);
  });
});

describe("what the server writes by console.error", () => {
  it.each([
    ["an error alone", [failed], { err: failed }, "unexpected error"],
    ["an error behind words", ["it failed:", failed], { err: failed }, "it failed:"],
    ["words", ["⨯", "no such file"], {}, "⨯ no such file"],
  ])("is logged, an error as an error and never as text: %s", (_what, said, fields, text) => {
    const lines = watchLog();
    logSaid(...said);
    expect(lines).toEqual([[fields, text]]);
  });

  it("is logged once when it is the error of a page", () => {
    const lines = watchLog();
    logSaid(Object.assign(new Error("x"), { digest: "1" }));
    expect(lines).toEqual([]);
  });

  it("goes to the log and nowhere else", () => {
    const { error } = console;
    logConsoleErrors();
    const { error: replaced } = console;
    Object.assign(console, { error });
    expect(replaced).toBe(logSaid);
  });
});
