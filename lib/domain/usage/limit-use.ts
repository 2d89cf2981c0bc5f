import type { UsageSummary } from "@/lib/domain/usage/summarise-usage";

/** A line's limits in KB, as its snapshot has them. */
export type LineLimits = {
  plan: string | null;
  limitKb: number | null;
  upLimitKb: number | null;
  downLimitKb: number | null;
};

/** `date` names the month that was measured; null: the whole range. */
export type LimitUse = {
  of: "total" | "up" | "down";
  usedKb: number;
  limitKb: number;
  date: string | null;
};

/**
 * What was used of which limit. By day the whole range counts; by month the last month that has begun, as no
 * limit covers several months. 上り特価 (`upStream`) has a limit for each direction. Limits that are absent or 0, and
 * directions without figures, are left out.
 */
export function limitUses(
  limits: LineLimits,
  summary: UsageSummary,
  by: "day" | "month",
): LimitUse[] {
  const month = by === "month" ? summary.periods.findLast(({ time }) => time !== "future") : null;
  const { totalKb, upKb, downKb } = month ?? summary;
  const date = month?.date ?? null;
  const wanted =
    limits.plan === "upStream"
      ? ([
          { of: "up", usedKb: upKb, limitKb: limits.upLimitKb },
          { of: "down", usedKb: downKb, limitKb: limits.downLimitKb },
        ] as const)
      : ([{ of: "total", usedKb: totalKb, limitKb: limits.limitKb }] as const);
  return wanted.flatMap(({ of, usedKb, limitKb }) =>
    usedKb === null || !limitKb ? [] : [{ of, usedKb, limitKb, date }],
  );
}
