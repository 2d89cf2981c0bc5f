import { describe, expect, it } from "vitest";
import { notBeforeOf } from "./send-time";

/** 14:02 on 22 November 2026 in Japan. */
const NOW = Date.parse("2026-11-22T05:02:00Z");

describe("the instant before which nothing is sent", () => {
  it.each([
    ["now", "", undefined],
    ["30", "", "2026-11-22T05:32:00.000Z"],
    ["60", "", "2026-11-22T06:02:00.000Z"],
    ["at", "2026-11-22T15:00", "2026-11-22T06:00:00.000Z"],
    ["at", "2026-11-23T00:30", "2026-11-22T15:30:00.000Z"],
    ["at", "", undefined],
    ["now", "2026-11-22T15:00", undefined],
  ])("%s %s: %s", (sendWhen, notBefore, instant) => {
    expect(notBeforeOf({ sendWhen, notBefore }, NOW)).toBe(instant);
  });
});
