import type { UsageRange } from "@/lib/domain/usage/schemas";
import { addDays } from "@/lib/time/japan";

/** Whole days that must have gone by between a day and today: 48 hours after its end in Japan. */
const LATE_DAYS = 2;

/**
 * Whether a day, or a month by its last day, ended at least 48 hours ago in Japan, seen on `today` (`YYYY-MM-DD`
 * there). Only then are its figures kept: a network abroad reports late, so that rows of yesterday still come in
 * today, and what is kept is not asked for again.
 */
export function isClosed(by: UsageRange["by"], date: string, today: string): boolean {
  const open = addDays(today, -LATE_DAYS);
  return date < (by === "day" ? open : open.slice(0, "YYYY-MM".length));
}
