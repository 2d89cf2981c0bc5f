const OFFSET_MS = 9 * 60 * 60 * 1000;
const FORM =
  /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})(?:[ T]?(\d{1,2}):?(\d{2})(?::?(\d{2}))?)?(?:\.\d+)?$/;

/**
 * The latest moment that a date of the file may mean, in milliseconds: Japan time, `2026/11/22 14:02:31` or
 * `20261122140231`, the end of the minute or of the day where less is said. Null for what is no such date.
 */
export function latestInstant(text: string): number | null {
  const [, year, month, day, hour = "23", minute = "59", second = "59"] = FORM.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  const instant = new Date(Date.UTC(y, m - 1, d, h, min, s, 999));
  // Date.UTC takes 30 February for 2 March.
  if (instant.getUTCMonth() !== m - 1 || instant.getUTCDate() !== d || h > 23) return null;
  return instant.getTime() - OFFSET_MS;
}
