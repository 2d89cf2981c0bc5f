import { describe, expect, it } from "vitest";
import { versionOf } from "./version-of";

describe("the version of what a page shows", () => {
  it("is the same for the same, and another for anything else", () => {
    const shown = { rows: [{ id: "1", state: "queued" }], total: 1 };
    expect(versionOf(structuredClone(shown))).toBe(versionOf(shown));
    expect(versionOf({ ...shown, total: 2 })).not.toBe(versionOf(shown));
    expect(versionOf({ ...shown, rows: [] })).not.toBe(versionOf(shown));
  });

  it("is short, and can stand in an answer as it is", () => {
    expect(versionOf([{ name: "山田太郎" }])).toMatch(/^[\w-]{16}$/);
    expect(versionOf(null)).toMatch(/^[\w-]{16}$/);
  });
});
