import { LONGEST_DAYS, LONGEST_MONTHS } from "@/lib/domain/usage/bounds";
import type { UsageRange } from "@/lib/domain/usage/schemas";
import { addDays, addMonths, daysBetween, listDays, listMonths } from "@/lib/time/japan";

export const DAY_PRESETS = [
  "thisMonth",
  "last30Days",
  "lastMonth",
  "last90Days",
  "last6MonthsByDay",
] as const;
export const MONTH_PRESETS = [
  "last6Months",
  "last12Months",
  "last24Months",
  "last36Months",
] as const;
export type RangePreset = (typeof DAY_PRESETS)[number] | (typeof MONTH_PRESETS)[number];

/** Why two dates are no range that can be asked for; keys of `usage.range.problems`. */
export type RangeProblem = {
  field: "from" | "to";
  problem: "day" | "month" | "endBeforeStart" | "rangeTooLong";
};

type By = UsageRange["by"];

/** A preset's range as seen on `today` (`YYYY-MM-DD` in Japan); today and this month belong to it. */
export function presetRange(preset: RangePreset, today: string): UsageRange {
  const month = today.slice(0, 7);
  switch (preset) {
    case "thisMonth":
      return { by: "day", from: `${month}-01`, to: today };
    case "last30Days":
      return { by: "day", from: addDays(today, -29), to: today };
    case "lastMonth":
      return {
        by: "day",
        from: `${addMonths(month, -1)}-01`,
        to: addDays(`${month}-01`, -1),
      };
    case "last90Days":
      return { by: "day", from: addDays(today, -89), to: today };
    case "last6MonthsByDay":
      return { by: "day", from: addDays(sameDay(addMonths(month, -6), today), 1), to: today };
    case "last6Months":
      return { by: "month", from: addMonths(month, -5), to: month };
    case "last12Months":
      return { by: "month", from: addMonths(month, -11), to: month };
    case "last24Months":
      return { by: "month", from: addMonths(month, -23), to: month };
    case "last36Months":
      return { by: "month", from: addMonths(month, -35), to: month };
  }
}

/** The day of `month` that has today's number, or the last one of a shorter month. */
function sameDay(month: string, today: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const wanted = `${month}${today.slice("YYYY-MM".length)}`;
  return wanted < last ? wanted : last;
}

/** What is shown when nothing was chosen: the last 30 days, or the last 12 months. */
export function defaultRange(by: By, today: string): UsageRange {
  return presetRange(by === "day" ? "last30Days" : "last12Months", today);
}

/** The preset that this range is on `today`, or null for a range of one's own. */
export function presetOf(range: UsageRange, today: string): RangePreset | null {
  const presets = range.by === "day" ? DAY_PRESETS : MONTH_PRESETS;
  return (
    presets.find((preset) => {
      const { from, to } = presetRange(preset, today);
      return from === range.from && to === range.to;
    }) ?? null
  );
}

/** Null for a range that can be asked for. Days are `YYYY-MM-DD` and must exist, months `YYYY-MM`. */
export function rangeProblem({ by, from, to }: UsageRange): RangeProblem | null {
  if (!exists(by, from)) return { field: "from", problem: by };
  if (!exists(by, to)) return { field: "to", problem: by };
  if (from > to) return { field: "to", problem: "endBeforeStart" };
  const tooLong =
    by === "day" ? daysBetween(from, to) >= LONGEST_DAYS : addMonths(from, LONGEST_MONTHS - 1) < to;
  return tooLong ? { field: "to", problem: "rangeTooLong" } : null;
}

function exists(by: By, date: string): boolean {
  try {
    return by === "day" ? addDays(date, 0) === date : addMonths(date, 0) === date;
  } catch {
    return false;
  }
}

/** Every day (`YYYY-MM-DD`) or month (`YYYY-MM`) of the range, in order. */
export function periodsOf({ by, from, to }: UsageRange): string[] {
  return by === "day" ? listDays(from, to) : listMonths(from, to);
}

/** The period that `today` belongs to: today itself, or this month. */
export function currentPeriod(by: By, today: string): string {
  return by === "day" ? today : today.slice(0, 7);
}
