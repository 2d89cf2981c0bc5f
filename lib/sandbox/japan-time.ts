const JAPAN_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

function japanIso(instantMs: number): string {
  return new Date(instantMs + JAPAN_OFFSET_MS).toISOString();
}

/** The day in Japan of an instant (milliseconds since 1970, UTC), as `YYYY-MM-DD`. */
export function japanDate(instantMs: number): string {
  return japanIso(instantMs).slice(0, 10);
}

/** An instant in Japan time, as the transaction lookup writes it: `YYYY-MM-DD HH:MM:SS`. */
export function japanDateTime(instantMs: number): string {
  return japanIso(instantMs).slice(0, 19).replace("T", " ");
}

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** Whether the text is `YYYY-MM` and names a month that exists. */
export function isMonth(text: string): boolean {
  return isDate(`${text}-01`);
}

/** Every day from start to end, both included; empty when end lies before start. */
export function daysBetween(start: string, end: string): string[] {
  const last = Date.parse(`${end}T00:00:00Z`);
  const days: string[] = [];
  for (let day = Date.parse(`${start}T00:00:00Z`); day <= last; day += DAY_MS) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** How many days a range holds, both ends included; zero or less when end lies before start. */
export function countDays(start: string, end: string): number {
  return (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY_MS + 1;
}

/** Every month from start to end, both included; empty when end lies before start. */
export function monthsBetween(start: string, end: string): string[] {
  const count = Math.max(0, countMonths(start, end));
  return Array.from({ length: count }, (_, offset) => addMonths(start, offset));
}

/** How many months a range holds, both ends included; zero or less when end lies before start. */
export function countMonths(start: string, end: string): number {
  return monthNumber(end) - monthNumber(start) + 1;
}

/** The days of a month (`YYYY-MM`) in order. */
export function daysOfMonth(month: string): string[] {
  const next = Date.parse(`${addMonths(month, 1)}-01T00:00:00Z`);
  return daysBetween(`${month}-01`, new Date(next - DAY_MS).toISOString().slice(0, 10));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function addMonths(month: string, offset: number): string {
  const sum = monthNumber(month) + offset;
  const year = String(Math.floor(sum / 12)).padStart(4, "0");
  return `${year}-${String((sum % 12) + 1).padStart(2, "0")}`;
}
