import { and, count, eq, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierStops } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import type { Tx } from "@/lib/db/transaction";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";

/** A carrier to which nothing is sent, as everybody may see it. `since` is ISO text in UTC. */
export type Stop = {
  carrier: Carrier;
  reason: string;
  since: string;
  /** Null when the program did it, or nobody knows. */
  byName: string | null;
};

/** Whether nothing is sent to the carrier of the order in question. */
export const isStopped: SQL = sql`EXISTS (
  SELECT 1 FROM ${carrierStops} WHERE ${carrierStops.environment} = ${orders.environment})`;

/** The stops of today's carriers; those of other environments touch nothing that is sent from here. */
export async function listStops(reader: Pick<Tx, "select"> = db()): Promise<Stop[]> {
  const rows = await reader
    .select({
      environment: carrierStops.environment,
      reason: carrierStops.reason,
      stoppedAt: carrierStops.stoppedAt,
      byName: users.name,
    })
    .from(carrierStops)
    .leftJoin(users, eq(users.id, carrierStops.stoppedBy))
    .where(inArray(carrierStops.environment, currentEnvironments()))
    .orderBy(carrierStops.environment);
  return rows.map(({ environment, reason, stoppedAt, byName }) => ({
    carrier: carrierOf(environment),
    reason,
    since: stoppedAt.toISOString(),
    byName,
  }));
}

/** The stops, each with how many orders it holds: queued, and not because their time to send has not come. */
export async function listHeld(): Promise<(Stop & { waiting: number })[]> {
  const stops = await listStops();
  const waiting = stops.length > 0 ? await countWaiting() : new Map<string, number>();
  return stops.map((stop) => ({ ...stop, waiting: waiting.get(stop.carrier) ?? 0 }));
}

/** By carrier. */
async function countWaiting(): Promise<Map<string, number>> {
  const rows = await db()
    .select({ carrier: orders.carrier, orders: count() })
    .from(orders)
    .where(
      and(
        inArray(orders.environment, currentEnvironments()),
        eq(orders.state, "queued"),
        or(isNull(orders.notBefore), lte(orders.notBefore, sql`now()`)),
      ),
    )
    .groupBy(orders.carrier);
  return new Map(rows.map((row) => [row.carrier, row.orders]));
}
