/**
 * Japan's calendar, whatever the zone of the server or the browser. Both carriers mean Japan time by
 * every date. Japan has had no summer time since 1951, so the offset is a constant: nothing here asks
 * the machine for a zone or for a zone database.
 */
const OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A moment, in any of the shapes that it has on its way (database, JSON, clock). */
export type Instant = Date | string | number;

function milliseconds(instant: Instant): number {
  const value = instant instanceof Date ? instant.getTime() : new Date(instant).getTime();
  if (Number.isNaN(value)) throw new RangeError("not an instant");
  return value;
}

function japanIso(instant: Instant): string {
  return new Date(milliseconds(instant) + OFFSET_MS).toISOString();
}

/** The day in Japan at this moment, 'YYYY-MM-DD'. */
export function japanDate(instant: Instant): string {
  return japanIso(instant).slice(0, 10);
}

/** How a moment is shown in both languages: '2026/11/22 14:02', with seconds on request. */
export function showJapanTime(instant: Instant, precision: "minute" | "second" = "minute"): string {
  const iso = japanIso(instant);
  const time = iso.slice(11, precision === "second" ? 19 : 16);
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${time}`;
}

/** How a day is shown in both languages: '2026/11/22' from 'YYYY-MM-DD', '2026/11' from 'YYYY-MM'. */
export function showJapanDate(date: string): string {
  return date.replaceAll("-", "/");
}

function utcOf(date: string): number {
  const value = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2026-02-30 for 2 March: a day that does not exist must not pass as another.
  if (Number.isNaN(value) || new Date(value).toISOString().slice(0, 10) !== date) {
    throw new RangeError("not a day of the form YYYY-MM-DD");
  }
  return value;
}

/** Whether this is a day of the calendar, as 'YYYY-MM-DD'. */
export function isDay(date: string): boolean {
  try {
    utcOf(date);
    return true;
  } catch {
    return false;
  }
}

/** 'YYYY-MM-DD' so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(utcOf(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 'YYYY-MM' so many months later (or earlier). */
export function addMonths(month: string, months: number): string {
  const first = new Date(utcOf(`${month}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  return first.toISOString().slice(0, 7);
}

/** Whole days from one 'YYYY-MM-DD' to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / DAY_MS);
}

/** Every 'YYYY-MM-DD' from `from` to `to`, both included; none when `to` is earlier. */
export function listDays(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) =>
    addDays(from, index),
  );
}

/** Every 'YYYY-MM' from `from` to `to`, both included; none when `to` is earlier. */
export function listMonths(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = addMonths(from, 0); month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
