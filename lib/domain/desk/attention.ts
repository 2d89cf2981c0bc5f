import { and, eq, gt, inArray, lt, or, type SQL } from "drizzle-orm";
import { orders } from "@/lib/db/schema/orders";
import { currentEnvironments } from "@/lib/domain/carriers/environment";

/** An acceptance that is this old has taken longer than the carriers' longest published sample (44 minutes). */
export const SLOW_ACCEPTED_MS = 60 * 60 * 1000;
/** A queued order that is this old is not being sent. */
export const STUCK_QUEUED_MS = 2 * 60 * 1000;
/** How long a failure or refusal stays in sight. */
export const RECENT_MS = 24 * 60 * 60 * 1000;

/** The orders that a person should look at: the condition of the count in the navigation and of `/`. */
export function needsAttention(now: number): SQL | undefined {
  return and(
    inArray(orders.environment, currentEnvironments()),
    or(
      eq(orders.state, "unknown"),
      and(eq(orders.state, "accepted"), lt(orders.acceptedAt, new Date(now - SLOW_ACCEPTED_MS))),
      and(eq(orders.state, "queued"), lt(orders.placedAt, new Date(now - STUCK_QUEUED_MS))),
      and(
        inArray(orders.state, ["failed", "rejected"]),
        gt(orders.settledAt, new Date(now - RECENT_MS)),
      ),
    ),
  );
}
