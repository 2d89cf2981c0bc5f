import { daysBetween, type Instant, japanDate, showJapanDate } from "./japan";

/** How long ago something was, as the words of `common.age` say it; long ago is a date. */
export type Age =
  | { unit: "now" | "yesterday" }
  | { unit: "minutes" | "hours" | "days"; count: number }
  | { unit: "date"; date: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A moment ahead of `now` (clocks differ by a little) counts as now. */
export function ageOf(instant: Instant, now: number): Age {
  const elapsed = now - new Date(instant).getTime();
  if (elapsed < MINUTE_MS) return { unit: "now" };
  if (elapsed < HOUR_MS) return { unit: "minutes", count: Math.floor(elapsed / MINUTE_MS) };
  const day = japanDate(instant);
  const days = daysBetween(day, japanDate(now));
  // Just after midnight, three hours ago says more than yesterday.
  if (days === 0 || elapsed < 6 * HOUR_MS) {
    return { unit: "hours", count: Math.floor(elapsed / HOUR_MS) };
  }
  if (days === 1) return { unit: "yesterday" };
  if (days < 7) return { unit: "days", count: days };
  return { unit: "date", date: showJapanDate(day) };
}
