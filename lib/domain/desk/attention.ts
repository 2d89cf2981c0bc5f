import { and, eq, gt, inArray, isNull, lt, not, notExists, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/lib/db/client";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { isHeldBack } from "@/lib/domain/carriers/breakers";
import { type Carrier, currentEnvironments } from "@/lib/domain/carriers/environment";
import { isStopped } from "@/lib/domain/carriers/stops";
import { STUCK_QUEUED_MS } from "@/lib/domain/desk/patience";
import { slowAfterMs } from "@/lib/domain/desk/slow-after";
import { hasProposal } from "@/lib/domain/orders/proposals";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";

/** How long a failure or refusal stays in sight. */
export const RECENT_MS = 24 * 60 * 60 * 1000;
/** How long a row that contradicts how its order was settled stays in sight. */
const CONTRADICTED_MS = 7 * 24 * 60 * 60 * 1000;

/** The orders that a person should look at: the condition of the count in the navigation and of `/`. */
export function needsAttention(now: number): SQL | undefined {
  return and(
    inArray(orders.environment, currentEnvironments()),
    or(
      eq(orders.state, "unknown"),
      contradictedOrders(now),
      isSlow("icm", now),
      isSlow("freebit", now),
      and(eq(orders.state, "accepted"), hasProposal()),
      isStuck(new Date(now - STUCK_QUEUED_MS)),
      and(
        inArray(orders.state, ["failed", "rejected"]),
        gt(orders.settledAt, new Date(now - RECENT_MS)),
        notExists(successors()),
      ),
    ),
  );
}

/** The orders of which a row of a completion file says, in the last seven days, another end than the one they had. */
export function contradictedOrders(now: number): SQL {
  // An array, unlike a subquery, lets the other branches of an OR keep their indexes.
  return sql`${orders.id} = ANY (ARRAY(
    SELECT r.order_id FROM completion_rows r
    WHERE r.problem = 'late_contradicts' AND r.changed_at > ${new Date(now - CONTRADICTED_MS).toISOString()}))`;
}

/** Orders that took the place of one: corrected and under way or done, it needs nobody any more. */
function successors() {
  const successor = alias(orders, "successor");
  return db()
    .select({ one: sql`1` })
    .from(successor)
    .where(
      and(
        eq(successor.previousOrderId, orders.id),
        inArray(successor.state, [...ACTIVE_STATES, "completed"]),
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
 * Queued, and neither placed, nor let go by its time to send, nor sent again by a person since; not held by a stop of
 * its carrier. `changedAt` would not do: every try that does not leave moves it, so an order that cannot be sent would
 * come and go.
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
  return and(
    eq(orders.state, "queued"),
    lt(orders.placedAt, since),
    waiting,
    notExists(sentAgain),
    not(isStopped),
    not(isHeldBack),
  );
}
