import { describe, expect, it } from "vitest";
import { safeNextPath } from "./next-path";

describe("where to go after signing in", () => {
  it.each(["/", "/profiles", "/profiles/440130000096016?tab=usage#daily", "/orders?state=unknown"])(
    "is the page that was asked for: %s",
    (path) => {
      expect(safeNextPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    "",
    "profiles",
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "javascript:alert(1)",
    "/./\\evil.example",
    "/..//evil.example",
    "http:/evil.example",
    ["/profiles", "//evil.example"],
  ])("is never another site or a script: %j", (path) => {
    const next = safeNextPath(path);
    expect(new URL(next, "https://desk.example").origin).toBe("https://desk.example");
    expect(next.startsWith("//")).toBe(false);
  });

  it.each(["/login", "/login?next=/login", "/api/auth/sign-out", "/_next/static/x.js"])(
    "is a page, not %s",
    (path) => {
      expect(safeNextPath(path)).toBe("/");
    },
  );
});
