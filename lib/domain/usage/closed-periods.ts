import type { UsageRange } from "@/lib/domain/usage/schemas";
import { addDays } from "@/lib/time/japan";

/** Days after a date's end from which on its rows are kept: a network abroad reports of yesterday still today. */
const CLOSED_DAYS = 2;
/** Days after a date's end from which on what is read is kept for good: rows may come later than those two days. */
const COMPLETE_DAYS = 7;

/** Whether a day, or a month by its last day, ended at least so many days before `today` (`YYYY-MM-DD`) in Japan. */
function endedDaysBefore(days: number, by: UsageRange["by"], date: string, today: string): boolean {
  const open = addDays(today, -days);
  return date < (by === "day" ? open : open.slice(0, "YYYY-MM".length));
}

/**
 * Whether a day, or a month by its last day, ended at least 48 hours ago in Japan, seen on `today` (`YYYY-MM-DD`
 * there). Only then are its figures kept, and not asked for at every look.
 */
export function isClosed(by: UsageRange["by"], date: string, today: string): boolean {
  return endedDaysBefore(CLOSED_DAYS, by, date, today);
}

/**
 * Whether figures of a date that were read on `readOn` (`YYYY-MM-DD` in Japan) are kept for good: a week after its end or
 * later. What was read before may still grow.
 */
export function isFinal(by: UsageRange["by"], date: string, readOn: string): boolean {
  return endedDaysBefore(COMPLETE_DAYS, by, date, readOn);
}

/**
 * Whether kept figures of a date are to be asked for once more on `today`: they were read (`readOn`, `YYYY-MM-DD` in
 * Japan) within a week after its end, and that week is over. What is read from then on is kept for good.
 */
export function isDueOnceMore(
  by: UsageRange["by"],
  date: string,
  readOn: string,
  today: string,
): boolean {
  return isFinal(by, date, today) && !isFinal(by, date, readOn);
}
