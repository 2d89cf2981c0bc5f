import { sumOf, type UsagePeriod, type UsageSummary } from "@/lib/domain/usage/summarise-usage";
import { addDays } from "@/lib/time/japan";

/** A line's limits in KB, as its snapshot has them. */
export type LineLimits = {
  plan: string | null;
  limitKb: number | null;
  upLimitKb: number | null;
  downLimitKb: number | null;
};

/** Volumes are KB; `month` is the one that was measured, `YYYY-MM`. */
export type LimitUse = {
  of: "total" | "up" | "down";
  usedKb: number;
  limitKb: number;
  month: string;
};

/**
 * What was used of which limit in the last month that has begun within the range. A month that the range does not
 * show from its first day to its last, or to today, or of which a part could not be read, is not measured: a part of it against the whole limit would say
 * too little, several months too much. 上り特価 (`upStream`) has a limit for each direction. Limits that are absent or 0, and directions
 * without figures, are left out.
 */
export function limitUses(limits: LineLimits, summary: UsageSummary): LimitUse[] {
  const month = lastMonthSoFar(summary.periods);
  if (!month) return [];
  const used = (key: "totalKb" | "upKb" | "downKb") => sumOf(month.periods.map((it) => it[key]));
  const wanted =
    limits.plan === "upStream"
      ? ([
          { of: "up", usedKb: used("upKb"), limitKb: limits.upLimitKb },
          { of: "down", usedKb: used("downKb"), limitKb: limits.downLimitKb },
        ] as const)
      : ([{ of: "total", usedKb: used("totalKb"), limitKb: limits.limitKb }] as const);
  return wanted.flatMap(({ of, usedKb, limitKb }) =>
    usedKb === null || !limitKb ? [] : [{ of, usedKb, limitKb, month: month.name }],
  );
}

/** The periods of the last month that has begun; null when some of its days up to today are not among them. */
function lastMonthSoFar(periods: readonly UsagePeriod[]) {
  const begun = periods.filter(({ time }) => time !== "future");
  const last = begun.at(-1);
  if (!last) return null;
  const name = last.date.slice(0, "YYYY-MM".length);
  const ofMonth = begun.filter(({ date }) => date.startsWith(name));
  const isShown =
    last.date === name || (ofMonth[0]?.date === `${name}-01` && (isToday(last) || endsMonth(last)));
  const isRead = ofMonth.every(({ unread }) => !unread);
  return isShown && isRead ? { name, periods: ofMonth } : null;
}

function isToday({ time }: UsagePeriod): boolean {
  return time === "current";
}

function endsMonth({ date }: UsagePeriod): boolean {
  return addDays(date, 1).endsWith("-01");
}
