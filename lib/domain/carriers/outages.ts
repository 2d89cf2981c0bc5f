import { and, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierGates } from "@/lib/db/schema/carriers";
import type { Tx } from "@/lib/db/transaction";
import { type Carrier, carrierOf, currentEnvironments } from "@/lib/domain/carriers/environment";

/** A carrier that could not be reached often enough in a row: nothing goes there until it answers. Instants are ISO text in UTC. */
export type Outage = {
  carrier: Carrier;
  since: string;
  /** Why it was not reached last: a code of `orders.codes`, or `http_` and the status. */
  reason: string | null;
  retryAt: string | null;
};

/** The carriers of today that are not reached, whose gate the worker tries again and again. */
export async function listOutages(reader: Pick<Tx, "select"> = db()): Promise<Outage[]> {
  const rows = await reader
    .select()
    .from(carrierGates)
    .where(
      and(
        inArray(carrierGates.environment, currentEnvironments()),
        isNotNull(carrierGates.closedAt),
      ),
    )
    .orderBy(carrierGates.environment);
  return rows.flatMap(({ environment, closedAt, reason, retryAt }) =>
    closedAt
      ? {
          carrier: carrierOf(environment),
          since: closedAt.toISOString(),
          reason,
          retryAt: retryAt?.toISOString() ?? null,
        }
      : [],
  );
}
