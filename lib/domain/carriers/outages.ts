import { and, asc, eq, gt, inArray, isNotNull, or, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { ALL } from "@/lib/domain/carriers/breakers";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";

/**
 * What failed at a carrier often enough in a row. Without a kind it is not reached, and nothing goes there until it answers. With
 * one, orders of that kind ended in doubt, and others of it wait until one of them, as a try, goes well. Instants are ISO text
 * in UTC.
 */
export type Outage = {
  carrier: Carrier;
  kind: string | null;
  since: string;
  /** Why it failed last: a code of `orders.codes`, or `http_` and the status, or `result_` and the carrier's code. */
  reason: string | null;
  /** From when on it is tried; in the past, the next is the try. */
  retryAt: string | null;
};

/** What the carriers of today fail in. A kind of which nothing waits any more is not told of once its next order may go. */
export async function listOutages(reader: Pick<Tx, "select"> = db()): Promise<Outage[]> {
  const { environment, scope, closedAt, retryAt } = carrierBreakers;
  const waits = sql`EXISTS (SELECT 1 FROM ${orders} WHERE ${orders.state} = 'queued'
    AND ${orders.environment} = ${environment} AND ${orders.kind} = ${scope})`;
  const rows = await reader
    .select()
    .from(carrierBreakers)
    .where(
      and(
        inArray(environment, currentEnvironments()),
        isNotNull(closedAt),
        or(eq(scope, ALL), gt(retryAt, sql`clock_timestamp()`), waits),
      ),
    )
    .orderBy(asc(environment), sql`${scope} <> ${ALL}`, asc(scope));
  return rows.flatMap((row) =>
    row.closedAt
      ? {
          carrier: carrierOf(row.environment),
          kind: row.scope === ALL ? null : row.scope,
          since: row.closedAt.toISOString(),
          reason: row.reason,
          retryAt: row.retryAt?.toISOString() ?? null,
        }
      : [],
  );
}

/** What keeps an order of this carrier and kind waiting, of all that fails: that its carrier is not reached above all. */
export function outageOf(
  outages: readonly Outage[],
  order: { carrier: string; kind: string },
): Outage | null {
  const here = outages.filter(({ carrier }) => carrier === order.carrier);
  const unreached = here.find(({ kind }) => kind === null);
  return unreached ?? here.find(({ kind }) => kind === order.kind) ?? null;
}
