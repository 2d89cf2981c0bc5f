/** In a longer time others may have changed the line, at the carrier's own pages. */
const RECENT_MS = 60 * 60 * 1000;

/**
 * Whether a reading of the line tells what it was like before an order was sent for the first time: only one of the hour before. With an
 * older one a change that is there now may be anybody's.
 */
export function tellsOfBefore(
  readAt: Date | null,
  first: { startedAt: Date } | undefined,
): boolean {
  if (!readAt || !first) return false;
  return first.startedAt.getTime() - readAt.getTime() <= RECENT_MS;
}
