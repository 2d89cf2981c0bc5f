import { and, count, desc, eq, gt, inArray, isNotNull, max, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { listHeld } from "@/lib/domain/carriers/stops";
import { contradictedOrders, needsAttention, RECENT_MS } from "@/lib/domain/desk/attention";
import { WORKER_SILENT_MS } from "@/lib/domain/desk/patience";
import { countDrafts } from "@/lib/domain/drafts/count-drafts";
import { FIRST_TARGET, TARGET_COUNT } from "@/lib/domain/orders/first-target";
import { readProposals } from "@/lib/domain/orders/proposals";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";

const MOST_ROWS = 50;

const ROW = {
  id: orders.id,
  code: orders.code,
  kind: orders.kind,
  state: orders.state,
  answer: orders.answer,
  /** Accepted or unknown, and the program looks at the carrier no more, or cannot. */
  needsPerson: sql<boolean>`${orders}.state IN ('accepted', 'unknown') AND ${orders}.due_at IS NULL`,
  /** How it came into its state: the name of the last event that led there. */
  cause: sql<string | null>`(
    SELECT e.event FROM order_events e WHERE e.order_id = ${orders}.id AND e.to_state = ${orders}.state
    ORDER BY e.id DESC LIMIT 1)`,
  placedAt: sql<string>`to_char(${orders.placedAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  target: FIRST_TARGET,
  targetCount: TARGET_COUNT,
};

/**
 * What needs attention today: orders that a person should look at (unknown ones first, then contradicted ones), with the
 * decision that somebody proposes to an approver, how many are under
 * way, lines whose last reading failed, carriers that are stopped with how many orders wait for that alone, how many
 * drafts of one's own wait (null: none are possible), and whether a worker is alive.
 */
export async function readToday(ctx: Ctx) {
  requirePermission(ctx, "orders:read");
  const now = Date.now();
  const mine = inArray(orders.environment, currentEnvironments());
  const [attention, attentionTotal, byState, completed, unread, beat, stops, ownDrafts] =
    await Promise.all([
      db()
        .select({ ...ROW, contradicted: sql<boolean>`${contradictedOrders(now)}` })
        .from(orders)
        .where(needsAttention(now))
        .orderBy(
          desc(eq(orders.state, "unknown")),
          desc(contradictedOrders(now)),
          desc(orders.changedAt),
        )
        .limit(MOST_ROWS),
      db().$count(orders, needsAttention(now)),
      db()
        .select({ state: orders.state, orders: count() })
        .from(orders)
        .where(and(mine, inArray(orders.state, [...ACTIVE_STATES])))
        .groupBy(orders.state),
      db().$count(
        orders,
        and(mine, eq(orders.state, "completed"), gt(orders.settledAt, new Date(now - RECENT_MS))),
      ),
      db().$count(
        profiles,
        and(inArray(profiles.environment, currentEnvironments()), isNotNull(profiles.readError)),
      ),
      db()
        .select({ at: max(workerHeartbeats.beatAt) })
        .from(workerHeartbeats),
      listHeld(),
      countDrafts(ctx),
    ]);
  const lastBeat = beat[0]?.at ?? null;
  const ids = attention.map(({ id }) => id);
  // The newest first: a later one takes the place of those before it.
  const proposals = new Map(
    (await readProposals(db(), ids)).reverse().map((one) => [one.orderId, one]),
  );
  return {
    attention: attention.map((order) => ({ ...order, proposal: proposals.get(order.id) ?? null })),
    attentionTotal,
    active: Object.fromEntries(byState.map((row) => [row.state, row.orders])),
    completedLastDay: completed,
    unreadProfiles: unread,
    stops,
    ownDrafts,
    workerAlive: lastBeat !== null && lastBeat.getTime() > now - WORKER_SILENT_MS,
    workerSeenAt: lastBeat?.toISOString() ?? null,
  };
}

export type Today = Awaited<ReturnType<typeof readToday>>;
