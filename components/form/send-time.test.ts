import { describe, expect, it } from "vitest";
import { notBeforeOf, sendTimeProblems } from "./send-time";

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

describe("a time to send that cannot be", () => {
  it.each([
    ["now", "", []],
    ["30", "", []],
    ["at", "", ["required"]],
    ["at", "2026-11-22T", ["required"]],
    ["at", "2026-11-22T14:02", ["notBeforePast"]],
    ["at", "2026-11-21T15:00", ["notBeforePast"]],
    ["at", "2026-11-22T14:03", []],
  ])("%s %s: %s", (sendWhen, notBefore, messages) => {
    const found = sendTimeProblems({ sendWhen, notBefore }, NOW);
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});
