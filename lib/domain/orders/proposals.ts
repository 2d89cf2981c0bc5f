import { and, desc, eq, exists, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Parts } from "@/lib/auth/permissions";
import { type Db, db } from "@/lib/db/client";
import { orderAttempts, orderEvents } from "@/lib/db/schema/order-history";
import { orders } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import type { Tx } from "@/lib/db/transaction";
import { DECISIONS } from "@/lib/domain/orders/decisions";

/** The event of a proposal; its detail is `Proposed`. */
export const PROPOSED = "proposed_by_person";

/** `attempts`: what was known of the sendings then, by `attemptsKnown`. */
const Kept = z.object({
  decision: z.enum(DECISIONS),
  reason: z.string(),
  attempts: z.number(),
});
export type Proposed = z.infer<typeof Kept>;

/** A decision that somebody asks an approver for. `at` is ISO text in UTC. */
export type Proposal = Proposed & {
  id: number;
  orderId: string;
  /** That of the order. */
  state: "accepted" | "unknown";
  at: string;
  actorId: string | null;
  byName: string | null;
};

/** How many sendings an order has had, and answers that came too late: more of either is news. */
const ATTEMPTS_KNOWN = sql<number>`(
  SELECT (count(*) + count(a.late_evidence))::int FROM ${orderAttempts} a WHERE a.order_id = ${orders}.id)`;

/**
 * Of `orders` beside their `order_events`: a proposal about the order as it is. One is void once the order has moved, was sent
 * again, or an answer came too late.
 */
const STANDS = and(
  eq(orderEvents.event, PROPOSED),
  sql`${orderEvents}.to_state = ${orders}.state`,
  sql`NOT EXISTS (
    SELECT 1 FROM ${orderEvents} l
    WHERE l.order_id = ${orders}.id AND l.id > ${orderEvents}.id AND l.from_state IS DISTINCT FROM l.to_state)`,
  sql`(${orderEvents}.detail->>'attempts')::int = ${ATTEMPTS_KNOWN}`,
);

/** What is known of an order's sendings at this moment, for the proposal that is about it. */
export async function attemptsKnown(tx: Pick<Tx, "select">, orderId: string): Promise<number> {
  const [known] = await tx
    .select({ attempts: ATTEMPTS_KNOWN })
    .from(orders)
    .where(eq(orders.id, orderId));
  return known?.attempts ?? 0;
}

/** Of a query over `orders`: somebody asks for a decision about the order as it is now. */
export function hasProposal() {
  return exists(
    db()
      .select({ one: sql`1` })
      .from(orderEvents)
      .where(and(sql`${orderEvents}.order_id = ${orders}.id`, STANDS)),
  );
}

/** The proposals about orders as they are now, the newest first: of each order that one is the standing one. */
export async function readProposals(
  connection: Db | Tx,
  orderIds: readonly string[],
): Promise<Proposal[]> {
  if (orderIds.length === 0) return [];
  const rows = await connection
    .select({ event: orderEvents, byName: users.name })
    .from(orderEvents)
    .innerJoin(orders, eq(orders.id, orderEvents.orderId))
    .leftJoin(users, eq(users.id, orderEvents.actorId))
    .where(and(inArray(orderEvents.orderId, [...orderIds]), STANDS))
    .orderBy(desc(orderEvents.id));
  return rows.flatMap(({ event, byName }) => {
    const proposed = Kept.safeParse(event.detail);
    const { id, orderId, at, actorId } = event;
    const state = event.toState === "accepted" ? ("accepted" as const) : ("unknown" as const);
    return proposed.success
      ? [{ ...proposed.data, id, orderId, state, at: at.toISOString(), actorId, byName }]
      : [];
  });
}

/** Whose hands an order has been in, for permissions that ask for a second person to send it again. */
export function partsIn(order: { placedBy: string | null }, proposals: readonly Proposal[]): Parts {
  const asked = proposals.filter(({ decision }) => decision === "send_again");
  return { placed: [order.placedBy], proposed: asked.map(({ actorId }) => actorId) };
}
