import { describe, expect, it } from "vitest";
import { isCurrent } from "./navigation";

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
