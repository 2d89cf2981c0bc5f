import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "@/lib/crypto/seal";

const key = randomBytes(32);

describe("seal", () => {
  it("gives back what was sealed", () => {
    expect(unseal(key, seal(key, "髙山 12345678", "a/1"), "a/1")).toBe("髙山 12345678");
  });

  it("leaves nothing of the text readable, and never makes the same bytes twice", () => {
    const first = seal(key, "12345678", "a/1");
    expect(first.includes(Buffer.from("12345678"))).toBe(false);
    expect(first.equals(seal(key, "12345678", "a/1"))).toBe(false);
  });

  it("refuses another place, another key, and changed bytes", () => {
    const sealed = seal(key, "12345678", "a/1");
    expect(() => unseal(key, sealed, "a/2")).toThrow();
    expect(() => unseal(randomBytes(32), sealed, "a/1")).toThrow();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => unseal(key, changed, "a/1")).toThrow();
  });
});
