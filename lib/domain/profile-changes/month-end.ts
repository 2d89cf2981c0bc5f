import { addDays, type Instant, japanDate } from "@/lib/time/japan";

/**
 * Why a change may count for another month than meant, in days of Japan ('YYYY-MM-DD'): it is sent in a later month than
 * it is placed, or on the last day of a month, where its completion, which can take hours, may fall into the next.
 */
export type MonthEnd =
  | { kind: "laterMonth"; today: string; sent: string }
  | { kind: "endOfMonth"; sent: string; next: string };

/** Whether a change placed `now`, and sent then or not before `notBefore`, meets the end of a month in Japan. */
export function monthEnd(now: Instant, notBefore?: Instant): MonthEnd | null {
  const today = japanDate(now);
  const asked = notBefore === undefined ? today : japanDate(notBefore);
  // A time that has passed means at once.
  const isAhead = asked > today;
  const sent = isAhead ? asked : today;
  if (monthOf(sent) !== monthOf(today)) return { kind: "laterMonth", today, sent };
  const next = addDays(sent, 1);
  return monthOf(next) === monthOf(sent) ? null : { kind: "endOfMonth", sent, next };
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}
