import { describe, expect, it } from "vitest";
import { UsageRange } from "@/lib/domain/usage/schemas";
import {
  defaultRange,
  periodsOf,
  presetOf,
  presetRange,
  rangeProblem,
} from "@/lib/domain/usage/usage-range";

const today = "2026-11-22";

describe("a preset", () => {
  it.each([
    ["thisMonth", "2026-11-01", "2026-11-22"],
    ["last30Days", "2026-10-24", "2026-11-22"],
    ["lastMonth", "2026-10-01", "2026-10-31"],
    ["last90Days", "2026-08-25", "2026-11-22"],
    ["last6MonthsByDay", "2026-05-23", "2026-11-22"],
    ["last6Months", "2026-06", "2026-11"],
    ["last12Months", "2025-12", "2026-11"],
    ["last24Months", "2024-12", "2026-11"],
    ["last36Months", "2023-12", "2026-11"],
  ] as const)("%s is %s to %s on 22 November 2026", (preset, from, to) => {
    expect(presetRange(preset, today)).toMatchObject({ from, to });
  });

  it("goes over the turn of a year and through a leap February", () => {
    expect(presetRange("lastMonth", "2027-01-05")).toMatchObject({
      from: "2026-12-01",
      to: "2026-12-31",
    });
    expect(presetRange("lastMonth", "2028-03-31")).toMatchObject({
      from: "2028-02-01",
      to: "2028-02-29",
    });
    expect(presetRange("last6Months", "2027-01-05")).toMatchObject({
      from: "2026-08",
      to: "2027-01",
    });
  });

  it.each([
    ["2026-08-31", "2026-03-01"],
    ["2028-08-30", "2028-03-01"],
    ["2027-02-28", "2026-08-29"],
  ])("of six months by day begins the day after the same day, seen on %s: %s", (day, from) => {
    const range = presetRange("last6MonthsByDay", day);
    expect(range).toEqual({ by: "day", from, to: day });
    expect(rangeProblem(range)).toBeNull();
  });

  it("is known again from its dates", () => {
    expect(presetOf({ by: "day", from: "2026-10-24", to: "2026-11-22" }, today)).toBe("last30Days");
    expect(presetOf({ by: "month", from: "2026-06", to: "2026-11" }, today)).toBe("last6Months");
    expect(presetOf({ by: "day", from: "2026-10-24", to: "2026-11-21" }, today)).toBeNull();
  });
});

describe("without a choice", () => {
  it("the last 30 days or 12 months are shown", () => {
    expect(defaultRange("day", today)).toEqual({
      by: "day",
      from: "2026-10-24",
      to: "2026-11-22",
    });
    expect(defaultRange("month", today)).toEqual({ by: "month", from: "2025-12", to: "2026-11" });
  });
});

describe("a range", () => {
  it.each([
    ["day", "2026-10-01", "2026-10-31"],
    ["day", "2026-05-21", "2026-11-22"],
    ["day", "2026-11-22", "2026-11-22"],
    ["day", "2028-02-29", "2028-02-29"],
    ["month", "2023-12", "2026-11"],
    ["month", "2026-11", "2026-11"],
  ] as const)("by %s from %s to %s can be asked for", (by, from, to) => {
    expect(rangeProblem({ by, from, to })).toBeNull();
    expect(UsageRange.safeParse({ by, from, to }).success).toBe(true);
  });

  it.each([
    ["day", "2026-05-20", "2026-11-22", "to", "rangeTooLong"],
    ["day", "2026-11-22", "2026-11-21", "to", "endBeforeStart"],
    ["day", "2026-02-30", "2026-03-01", "from", "day"],
    ["day", "2026-02-01", "2026-02-29", "to", "day"],
    ["day", "2026-11", "2026-11-22", "from", "day"],
    ["day", "20261101", "2026-11-22", "from", "day"],
    ["month", "2023-11", "2026-11", "to", "rangeTooLong"],
    ["month", "2026-11", "2026-10", "to", "endBeforeStart"],
    ["month", "2026-13", "2026-11", "from", "month"],
    ["month", "2026-01", "2026-00", "to", "month"],
    ["month", "2026-11-01", "2026-11", "from", "month"],
    ["month", "", "2026-11", "from", "month"],
  ] as const)("by %s from %s to %s is refused at %s (%s)", (by, from, to, field, problem) => {
    expect(rangeProblem({ by, from, to })).toEqual({ field, problem });
    const [issue] = UsageRange.safeParse({ by, from, to }).error?.issues ?? [];
    expect([issue?.path, issue?.message]).toEqual([[field], problem]);
  });

  it("lists its days and months, both ends included", () => {
    expect(periodsOf({ by: "day", from: "2026-02-27", to: "2026-03-01" })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
    expect(periodsOf({ by: "month", from: "2025-12", to: "2026-02" })).toEqual([
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
  });
});
