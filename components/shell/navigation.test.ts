import { describe, expect, it } from "vitest";
import { mayDo, type Role } from "@/lib/auth/permissions";
import { isCurrent, navigationFor } from "./navigation";

describe("the menu", () => {
  const pagesOf = (role: Role) =>
    navigationFor((permission) => mayDo({ id: "u1", role }, permission)).map(({ key, entries }) => [
      key,
      entries.map(({ href }) => href),
    ]);

  it("leads administrators alone to the connections and the staff", () => {
    expect(pagesOf("admin")).toContainEqual(["administration", ["/connections", "/staff"]]);
    for (const role of ["viewer", "operator", "approver"] as const) {
      expect(pagesOf(role).flat(2)).not.toContain("/staff");
      expect(pagesOf(role).flat(2)).not.toContain("/connections");
    }
  });

  it("has no caption above nothing", () => {
    expect(pagesOf("viewer").map(([key]) => key)).not.toContain("administration");
  });

  it("leads everybody to what everybody may see", () => {
    const hrefs = pagesOf("viewer").flat(2);
    expect(hrefs).toEqual(
      expect.arrayContaining(["/", "/profiles", "/orders", "/usage", "/plans"]),
    );
  });
});

describe("the entry of the page that is shown", () => {
  it.each([
    ["/", "/", true],
    ["/", "/profiles", false],
    ["/profiles", "/profiles", true],
    ["/profiles", "/profiles/440130000096016", true],
    ["/profiles", "/profiles-old", false],
    ["/orders", "/profiles", false],
  ])("%s on %s: %s", (href, pathname, current) => {
    expect(isCurrent(href, pathname)).toBe(current);
  });
});
