import { and, asc, eq, inArray } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import type { Tx } from "@/lib/db/transaction";
import type { EsimLine } from "@/lib/domain/esim/save-lines";

/** The known ones of these lines by EID, kept from changing until the transaction ends. */
export async function lockLines(
  tx: Tx,
  environment: string,
  eids: readonly string[],
): Promise<Map<string, EsimLine>> {
  const lines = await tx
    .select()
    .from(esimLines)
    .where(and(eq(esimLines.environment, environment), inArray(esimLines.eid, [...new Set(eids)])))
    // Always in the same order: two transactions that lock the same lines wait, and do not block each other.
    .orderBy(asc(esimLines.eid))
    .for("update");
  return new Map(lines.map((line) => [line.eid, line]));
}
