import { expect, it } from "vitest";
import { limitUses } from "@/lib/domain/usage/limit-use";
import { summariseUsage, type UsageRow } from "@/lib/domain/usage/summarise-usage";

const place = { country: "Japan", network: "NTT DoCoMo, Inc." };
const fixed = { plan: "fixed", limitKb: 1048576, upLimitKb: null, downLimitKb: null };
const upStream = { plan: "upStream", limitKb: null, upLimitKb: 3145728, downLimitKb: 512000 };

function row(date: string, totalKb: number, upKb: number | null, downKb: number | null): UsageRow {
  return { date, totalKb, upKb, downKb, ...place };
}

const days = summariseUsage(
  [row("2026-11-01", 5200, 5000, 200), row("2026-11-02", 6100, 6000, 100)],
  { by: "day", from: "2026-11-01", to: "2026-11-02" },
  "2026-11-02",
);

it("measures the days of a month up to today together", () => {
  expect(limitUses(fixed, days)).toEqual([
    { of: "total", usedKb: 11300, limitKb: 1048576, month: "2026-11" },
  ]);
});

it("measures of thirty days only those of the month that has begun", () => {
  const rows = [row("2026-10-31", 700, null, null), row("2026-11-01", 20, null, null)];
  const range = { by: "day", from: "2026-10-24", to: "2026-11-22" } as const;
  expect(limitUses(fixed, summariseUsage(rows, range, "2026-11-22"))).toEqual([
    { of: "total", usedKb: 20, limitKb: 1048576, month: "2026-11" },
  ]);
});

it("measures nothing of a month that is not shown from its first day", () => {
  const range = { by: "day", from: "2026-11-02", to: "2026-11-22" } as const;
  const part = summariseUsage([row("2026-11-02", 20, null, null)], range, "2026-11-22");
  expect(limitUses(fixed, part)).toEqual([]);
});

const october = [
  row("2026-10-01", 400, null, null),
  row("2026-10-15", 30, null, null),
  row("2026-10-31", 5, null, null),
];

/** What is measured of October's rows in a range of days. */
const seen = (from: string, to: string, today: string) =>
  limitUses(fixed, summariseUsage(october, { by: "day", from, to }, today));

it.each([
  ["to the month's last day", "2026-10-01", "2026-10-31", "2026-11-22", 435],
  ["to today", "2026-10-01", "2026-10-15", "2026-10-15", 430],
  ["beyond today", "2026-10-01", "2026-10-31", "2026-10-15", 430],
  ["from before the month", "2026-09-16", "2026-10-31", "2026-11-01", 435],
])("measures a month that is shown %s", (_, from, to, today, usedKb) => {
  expect(seen(from, to, today)).toEqual([
    { of: "total", usedKb, limitKb: 1048576, month: "2026-10" },
  ]);
});

it.each([
  ["the first half of a month that is over", "2026-10-01", "2026-10-15", "2026-11-22"],
  ["all but the last day of a month that is over", "2026-10-01", "2026-10-30", "2026-11-22"],
  ["a month up to yesterday", "2026-10-01", "2026-10-15", "2026-10-16"],
  ["a month that is over and a part of the next", "2026-10-01", "2026-11-05", "2026-11-22"],
])("measures nothing of %s", (_, from, to, today) => {
  expect(seen(from, to, today)).toEqual([]);
});

it("measures nothing of a month of which a day could not be read", () => {
  const range = { by: "day", from: "2026-10-01", to: "2026-10-31" } as const;
  const unread = [{ from: "2026-10-16", to: "2026-10-31" }];
  expect(limitUses(fixed, summariseUsage(october, range, "2026-11-22", unread))).toEqual([]);
});

it("measures each direction of 上り特価 against its own limit", () => {
  expect(limitUses(upStream, days)).toEqual([
    { of: "up", usedKb: 11000, limitKb: 3145728, month: "2026-11" },
    { of: "down", usedKb: 300, limitKb: 512000, month: "2026-11" },
  ]);
});

it("measures of several months the last that has begun", () => {
  const months = summariseUsage(
    [row("2026-10", 900, null, null), row("2026-11", 400, null, null)],
    { by: "month", from: "2026-10", to: "2026-12" },
    "2026-11-22",
  );
  expect(limitUses(fixed, months)).toEqual([
    { of: "total", usedKb: 400, limitKb: 1048576, month: "2026-11" },
  ]);
});

it.each([
  ["a limit of 0", { ...fixed, limitKb: 0 }],
  ["no limit", { ...fixed, limitKb: null }],
  ["a limit for one direction only", { ...upStream, upLimitKb: null, downLimitKb: null }],
])("measures nothing with %s", (_, limits) => {
  expect(limitUses(limits, days)).toEqual([]);
});

it("measures nothing where there are no figures", () => {
  const none = summariseUsage([], { by: "month", from: "2026-11", to: "2026-11" }, "2026-11-22");
  expect(limitUses(fixed, none)).toEqual([]);
});
