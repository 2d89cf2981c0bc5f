import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/transaction";

/** One for all carriers: stops are rare, and claims take milliseconds. */
const LOCK = sql`hashtextextended('carrier_stops', 0)`;

/** Until the transaction ends nobody can stop a carrier, so that a claim sees every stop that is committed before it. */
export async function holdOffStops(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock_shared(${LOCK})`);
}

/** Waits for the claims under way, and lets none begin until the transaction has ended. */
export async function holdOffClaims(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK})`);
}
