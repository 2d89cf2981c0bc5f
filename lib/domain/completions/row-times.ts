import { readInstant } from "@/lib/domain/completions/japan-instant";
import type { RowFields } from "@/lib/domain/completions/read-row";

/** How far the carrier's clock may be behind ours. */
const CLOCKS_DIFFER_MS = 5 * 60 * 1000;
const SECOND_MS = 1000;

const timesOf = ({ requestedAt, completedAt }: RowFields) =>
  [requestedAt, completedAt].flatMap((text) => readInstant(text ?? "") ?? []);

/** An order that was placed after this instant (milliseconds) is not meant by the row; null when the row says nothing. */
export function placedUntil(row: RowFields): number | null {
  const times = timesOf(row).map(({ latest }) => latest + CLOCKS_DIFFER_MS);
  return times.length > 0 ? Math.min(...times) : null;
}

/**
 * Whether the row is surely about a sending that began at `start` or later: by the time of its request where that is
 * given, else by the time of its end.
 */
export function isSince(row: RowFields, start: Date): boolean {
  const [time] = timesOf(row);
  // The file leaves the fraction of the second out.
  return time !== undefined && time.earliest + SECOND_MS > start.getTime();
}

/** Whether the row names a second: another event's row would not be the same. */
export function namesSecond(row: RowFields): boolean {
  return timesOf(row).some(({ earliest, latest }) => latest - earliest < SECOND_MS);
}
