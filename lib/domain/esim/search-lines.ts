import { and, desc, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { lineState } from "@/lib/domain/esim/line-state";
import { searchCondition } from "@/lib/domain/profiles/search-condition";

/**
 * At most `most` eSIM lines that hold the text somewhere (EID, number, plan, 顧客番号), last changed first, each with its
 * newest order; none for blank text, and none where Freebit is not used.
 */
export async function searchLines(ctx: Ctx, text: string, most: number) {
  requirePermission(ctx, "esim:read");
  const holdsText = searchCondition(esimLines.searchGrams, text);
  if (!holdsText) return [];
  const rows = await db()
    .select({
      eid: esimLines.eid,
      account: esimLines.account,
      customerReference: esimLines.customerReference,
      activatedAt: esimLines.activatedAt,
      replacedByEid: esimLines.replacedByEid,
      orderId: orders.id,
      orderKind: orders.kind,
      orderState: orders.state,
    })
    .from(esimLines)
    .innerJoin(orders, eq(orders.id, esimLines.lastOrderId))
    .where(and(inArray(esimLines.environment, currentEnvironments()), holdsText))
    .orderBy(desc(esimLines.changedAt), esimLines.eid)
    .limit(most);
  return rows.map(({ activatedAt, replacedByEid, orderState, ...line }) => ({
    ...line,
    state: lineState({ activatedAt, replacedByEid, orderState }),
  }));
}
