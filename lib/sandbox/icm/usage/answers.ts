import type { Profile } from "@/lib/sandbox/icm/profile";
import { HOME } from "@/lib/sandbox/icm/usage/networks";
import { trafficOn } from "@/lib/sandbox/icm/usage/traffic";
import { type Traffic, writtenMonths } from "@/lib/sandbox/icm/usage/written-usage";
import { daysBetween, daysOfMonth, monthsBetween } from "@/lib/sandbox/japan-time";

/** The rows of a daily answer, in KB. Nothing after today, nothing before the activation. */
export function dailyUsage(profile: Profile, start: string, end: string, today: string) {
  return daysBetween(start, end)
    .filter((date) => date <= today)
    .flatMap((date) => trafficOn(profile, date))
    .map(({ date, up, down, userCountry, userNetwork }) => {
      const figures = figuresOf(profile, up, down);
      return {
        date,
        dailyUsage: figures.total,
        dailyUpUsage: figures.up,
        dailyDownUsage: figures.down,
        userCountry,
        userNetwork,
      };
    });
}

/** The rows of a monthly answer, in KB: the sum of the month's days, one row a network. */
export function monthlyUsage(profile: Profile, start: string, end: string, today: string) {
  return monthsBetween(start, end)
    .flatMap((month) => trafficOfMonth(profile, month, today))
    .map(({ date, up, down, userCountry, userNetwork }) => {
      const figures = figuresOf(profile, up, down);
      return {
        date,
        monthlyUsage: figures.total,
        monthlyUpUsage: figures.up,
        monthlyDownUsage: figures.down,
        userCountry,
        userNetwork,
      };
    });
}

/** 上り特価 counts the two directions apart, every other plan their sum. */
function figuresOf(profile: Profile, up: number, down: number) {
  return profile.fields.upStream
    ? { total: null, up, down }
    : { total: up + down, up: null, down: null };
}

function trafficOfMonth(profile: Profile, month: string, today: string): Traffic[] {
  const written = writtenMonths[profile.imsi]?.[month];
  if (written !== undefined) return [{ date: month, ...HOME, up: 0, down: written }];
  const sums = new Map<string, Traffic>();
  for (const date of daysOfMonth(month).filter((day) => day <= today)) {
    for (const traffic of trafficOn(profile, date)) {
      const key = `${traffic.userCountry}/${traffic.userNetwork}`;
      const sum = sums.get(key) ?? { ...traffic, date: month, up: 0, down: 0 };
      sums.set(key, { ...sum, up: sum.up + traffic.up, down: sum.down + traffic.down });
    }
  }
  return [...sums.values()];
}
