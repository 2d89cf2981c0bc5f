import { and, eq, gt, inArray, isNull, lt, notExists, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orderEvents, orders } from "@/lib/db/schema/orders";
import { type Carrier, currentEnvironments } from "@/lib/domain/carriers/environment";
import { STUCK_QUEUED_MS } from "@/lib/domain/desk/patience";
import { slowAfterMs } from "@/lib/domain/desk/slow-after";

/** How long a failure or refusal stays in sight. */
export const RECENT_MS = 24 * 60 * 60 * 1000;

/** The orders that a person should look at: the condition of the count in the navigation and of `/`. */
export function needsAttention(now: number): SQL | undefined {
  return and(
    inArray(orders.environment, currentEnvironments()),
    or(
      eq(orders.state, "unknown"),
      isSlow("icm", now),
      isSlow("freebit", now),
      isStuck(new Date(now - STUCK_QUEUED_MS)),
      and(
        inArray(orders.state, ["failed", "rejected"]),
        gt(orders.settledAt, new Date(now - RECENT_MS)),
      ),
    ),
  );
}

function isSlow(carrier: Carrier, now: number): SQL | undefined {
  return and(
    eq(orders.state, "accepted"),
    eq(orders.carrier, carrier),
    lt(orders.acceptedAt, new Date(now - slowAfterMs(carrier))),
  );
}

/**
 * Queued, and neither placed, nor let go by its time to send, nor sent again by a person since. `changedAt` would not do: every try that does not
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
  const waiting = or(isNull(orders.notBefore), lt(orders.notBefore, since));
  return and(eq(orders.state, "queued"), lt(orders.placedAt, since), waiting, notExists(sentAgain));
}
