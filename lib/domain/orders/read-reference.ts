import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";

type About = { carrier: string; environment: string; request: Record<string, unknown> };

/**
 * Our own customer reference (顧客番号) of an order's line, as it is now: of a reissue the new line's before the old
 * one's. Null for none, and for an order of many ICM lines.
 */
export async function readReference(
  tx: Tx,
  { carrier, environment, request }: About,
  targets: readonly { value: string }[],
): Promise<string | null> {
  const values = targets.map(({ value }) => value);
  if (carrier === "freebit") {
    const mine = and(eq(esimLines.environment, environment), inArray(esimLines.eid, values));
    const [line] = await tx
      .select({ customerReference: esimLines.customerReference })
      .from(esimLines)
      .where(and(mine, isNotNull(esimLines.customerReference)))
      .orderBy(desc(sql`${esimLines.eid} = ${String(request.eid)}`))
      .limit(1);
    return line?.customerReference ?? null;
  }
  if (values.length !== 1) return null;
  const [profile] = await tx
    .select({ customerReference: profiles.customerReference })
    .from(profiles)
    .where(and(eq(profiles.environment, environment), inArray(profiles.imsi, values)));
  return profile?.customerReference ?? null;
}
