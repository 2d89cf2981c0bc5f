import { describe, expect, it } from "vitest";
import { ageOf } from "./age";

// 14:00 on 22 November 2026 in Japan.
const now = Date.UTC(2026, 10, 22, 5, 0, 0);

describe("how long ago", () => {
  it.each([
    ["2026-11-22T05:00:00Z", { unit: "now" }],
    ["2026-11-22T04:59:01Z", { unit: "now" }],
    ["2026-11-22T04:59:00Z", { unit: "minutes", count: 1 }],
    ["2026-11-22T04:00:01Z", { unit: "minutes", count: 59 }],
    ["2026-11-22T04:00:00Z", { unit: "hours", count: 1 }],
    // 00:30 the same day in Japan
    ["2026-11-21T15:30:00Z", { unit: "hours", count: 13 }],
    // 23:30 the day before in Japan
    ["2026-11-21T14:30:00Z", { unit: "yesterday" }],
    ["2026-11-20T14:30:00Z", { unit: "days", count: 2 }],
    ["2026-11-16T05:00:00Z", { unit: "days", count: 6 }],
    ["2026-11-15T05:00:00Z", { unit: "date", date: "2026/11/15" }],
    ["2025-03-31T15:00:00Z", { unit: "date", date: "2025/04/01" }],
  ])("%s is %o", (instant, age) => {
    expect(ageOf(instant, now)).toEqual(age);
  });

  it("says hours, not yesterday, shortly after midnight in Japan", () => {
    const halfPastMidnight = Date.UTC(2026, 10, 21, 15, 30);
    expect(ageOf("2026-11-21T12:30:00Z", halfPastMidnight)).toEqual({ unit: "hours", count: 3 });
  });

  it("takes a moment slightly ahead of the clock for now", () => {
    expect(ageOf("2026-11-22T05:00:20Z", now)).toEqual({ unit: "now" });
  });
});
