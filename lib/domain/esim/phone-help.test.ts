import { describe, expect, it } from "vitest";
import { cleanPhone, groupPhone, phoneWarning } from "@/lib/domain/esim/phone-help";

describe("the shape of a phone number", () => {
  it.each([
    "06012345678",
    "07012345678",
    "08011112222",
    "09012345678",
    "02012345678",
    "02001234567890",
  ])("%s is fine", (number) => {
    expect(phoneWarning(number)).toBeNull();
  });

  it.each([
    ["080111122223", "phoneLength"],
    ["0801111222233", "phoneLength"],
    ["020012345678", "phoneLength"],
    ["05012345678", "phonePrefix"],
    ["03123456789", "phonePrefix"],
    ["12345678901", "phonePrefix"],
    ["08011112222333", "phonePrefix"],
    ["02101234567890", "phonePrefix"],
  ])("%s is looked at twice: %s", (number, warning) => {
    expect(phoneWarning(number)).toBe(warning);
  });

  it.each(["", "080", "0801111222", "080111122223333", "080-1111-222", "0801111222a"])(
    "what the document refuses anyway is left to its error: %j",
    (number) => {
      expect(phoneWarning(number)).toBeNull();
    },
  );
});

describe("what is no part of a phone number is taken out", () => {
  it.each([
    ["080-1111-2222", "08011112222"],
    ["080 1111 2222", "08011112222"],
    ["０８０１１１１２２２２", "08011112222"],
    ["０８０－１１１１－２２２２", "08011112222"],
    ["０８０ー１１１１ー２２２２", "08011112222"],
    ["080‐1111‑2222", "08011112222"],
    ["080−1111–2222", "08011112222"],
    ["(080)1111-2222", "08011112222"],
    ["+81 80-1111-2222", "08011112222"],
    ["+818011112222", "08011112222"],
    ["＋８１８０１１１１２２２２", "08011112222"],
    ["+81(0)80-1111-2222", "08011112222"],
    ["+81 080 1111 2222", "08011112222"],
    ["0200-12345-67890", "02001234567890"],
    ["\u200b08011112222", "08011112222"],
    [" 08011112222\t", "08011112222"],
  ])("%j → %s", (text, value) => {
    expect(cleanPhone(text)).toEqual({ value, cleaned: true });
  });

  it.each(["08011112222", "", "080", "abc", "+1 "])("%j: only what has to be", (text) => {
    const { value, cleaned } = cleanPhone(text);
    expect([value, cleaned]).toEqual(text === "+1 " ? ["+1", true] : [text, false]);
  });
});

describe("as it is read aloud", () => {
  it.each([
    ["08011112222", "080-1111-2222"],
    ["02001234567890", "0200-12345-67890"],
    ["0801111", "0801111"],
    ["080111122223", "080111122223"],
    ["", ""],
  ])("%s: %s", (number, grouped) => {
    expect(groupPhone(number)).toBe(grouped);
  });
});
