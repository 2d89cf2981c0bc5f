import { and, asc, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierBreakers } from "@/lib/db/schema/carriers";
import type { Tx } from "@/lib/db/transaction";
import type { Scope } from "@/lib/domain/carriers/breakers";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";

/**
 * A carrier that failed often enough in a row. `all`: it is not reached, and nothing goes there until it answers. `changes`:
 * it is read as ever, and orders wait until one of them, as a try, goes well. Instants are ISO text in UTC.
 */
export type Outage = {
  carrier: Carrier;
  scope: Scope;
  since: string;
  /** Why it failed last: a code of `orders.codes`, or `http_` and the status. */
  reason: string | null;
  retryAt: string | null;
};

/** The carriers of today that fail, one entry each: where one is not reached, that its changes failed too says nothing. */
export async function listOutages(reader: Pick<Tx, "selectDistinctOn"> = db()): Promise<Outage[]> {
  const { environment, scope, closedAt } = carrierBreakers;
  const rows = await reader
    .selectDistinctOn([environment])
    .from(carrierBreakers)
    .where(and(inArray(environment, currentEnvironments()), isNotNull(closedAt)))
    .orderBy(asc(environment), asc(scope));
  return rows.flatMap((row) =>
    row.closedAt
      ? {
          carrier: carrierOf(row.environment),
          scope: row.scope,
          since: row.closedAt.toISOString(),
          reason: row.reason,
          retryAt: row.retryAt?.toISOString() ?? null,
        }
      : [],
  );
}
