import { expect, it } from "vitest";
import { isPlainText } from "@/lib/domain/plain-text";

it.each(["お客さまのご依頼（A-12）", "", "  ", "𠮷野", "が"])("%j is plain", (text) => {
  expect(isPlainText(text)).toBe(true);
});

it.each(["a\u0000b", "a\nb", "a\tb", "a\u0007b", "a\u0085b", "a\ud842b"])("%j is not", (text) => {
  expect(isPlainText(text)).toBe(false);
});
