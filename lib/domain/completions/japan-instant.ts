const OFFSET_MS = 9 * 60 * 60 * 1000;
const FORM =
  /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})(?:[ T]?(\d{1,2}):?(\d{2})(?::?(\d{2}))?)?(?:\.\d+)?$/;

/**
 * The earliest and the latest moment that a date of the file may mean, in milliseconds: Japan time,
 * `2026/11/22 14:02:31` or `20261122140231`, a whole minute or day where less is said. Null for what is no such date.
 */
export function readInstant(text: string): { earliest: number; latest: number } | null {
  const [, year, month, day, hour, minute, second] = FORM.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const at = (h: string, m: string, s: string, ms: number) =>
    new Date(
      Date.UTC(Number(year), Number(month) - 1, Number(day), Number(h), Number(m), Number(s), ms),
    );
  const earliest = at(hour ?? "0", minute ?? "0", second ?? "0", 0);
  const latest = at(hour ?? "23", minute ?? "59", second ?? "59", 999);
  // Date.UTC takes 30 February for 2 March.
  if (latest.getUTCMonth() !== Number(month) - 1 || latest.getUTCDate() !== Number(day))
    return null;
  return { earliest: earliest.getTime() - OFFSET_MS, latest: latest.getTime() - OFFSET_MS };
}
