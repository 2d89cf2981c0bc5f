/** In a longer time others may have changed the line, at the carrier's own pages. */
const RECENT_MS = 60 * 60 * 1000;

type ReadBefore = { state: string; beforeReadAt: Date | null };

/**
 * Whether the reading that an order keeps of its line tells what was there before it. What the carrier took is its own doing; of an
 * unknown order only a reading of the hour before its first sending tells, since with an older one a change that is there now may be
 * anybody's.
 */
export function tellsOfBefore(
  { state, beforeReadAt }: ReadBefore,
  first: { startedAt: Date } | undefined,
): boolean {
  if (state !== "unknown") return true;
  if (!beforeReadAt || !first) return false;
  return first.startedAt.getTime() - beforeReadAt.getTime() <= RECENT_MS;
}
