import { and, eq, gt, inArray, lt, notExists, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orderEvents, orders } from "@/lib/db/schema/orders";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { SLOW_ACCEPTED_MS, STUCK_QUEUED_MS } from "@/lib/domain/desk/patience";

/** How long a failure or refusal stays in sight. */
export const RECENT_MS = 24 * 60 * 60 * 1000;

/** The orders that a person should look at: the condition of the count in the navigation and of `/`. */
export function needsAttention(now: number): SQL | undefined {
  return and(
    inArray(orders.environment, currentEnvironments()),
    or(
      eq(orders.state, "unknown"),
      and(eq(orders.state, "accepted"), lt(orders.acceptedAt, new Date(now - SLOW_ACCEPTED_MS))),
      isStuck(new Date(now - STUCK_QUEUED_MS)),
      and(
        inArray(orders.state, ["failed", "rejected"]),
        gt(orders.settledAt, new Date(now - RECENT_MS)),
      ),
    ),
  );
}

/**
 * Queued, and neither placed nor sent again by a person since. `changedAt` would not do: every try that does not
 * leave moves it, so an order that cannot be sent would come and go.
 */
function isStuck(since: Date): SQL | undefined {
  const sentAgain = db()
    .select({ one: sql`1` })
    .from(orderEvents)
    .where(
      and(
        eq(orderEvents.orderId, orders.id),
        eq(orderEvents.event, "sent_again_by_person"),
        gt(orderEvents.at, since),
      ),
    );
  return and(eq(orders.state, "queued"), lt(orders.placedAt, since), notExists(sentAgain));
}
