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
  "2026-11-30",
);

it("measures the days of a month together", () => {
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
