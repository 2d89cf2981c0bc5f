import { and, asc, desc, eq, ilike, inArray, or } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { searchCondition } from "@/lib/domain/profiles/search-condition";
import { fold } from "@/lib/domain/profiles/search-grams";

const MOST = 8;

/** Lines and orders that hold the text somewhere, for the search palette; nothing for blank text. */
export async function searchDesk(ctx: Ctx, text: string) {
  requirePermission(ctx, "profiles:read");
  const holdsText = searchCondition(text);
  if (!holdsText) return { profiles: [], orders: [] };
  const [lines, found] = await Promise.all([
    db()
      .select({
        imsi: profiles.imsi,
        msisdn: profiles.msisdn,
        hsn: profiles.hsn,
        customerReference: profiles.customerReference,
        comment: profiles.comment,
        state: profiles.profileStatus,
      })
      .from(profiles)
      .where(and(inArray(profiles.environment, currentEnvironments()), holdsText))
      .orderBy(asc(profiles.imsi))
      .limit(MOST),
    db()
      .selectDistinct({
        id: orders.id,
        code: orders.code,
        kind: orders.kind,
        state: orders.state,
        placedAt: orders.placedAt,
      })
      .from(orders)
      .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
      .where(
        and(
          inArray(orders.environment, currentEnvironments()),
          or(
            ilike(orders.code, `${literal(fold(text))}%`),
            eq(orders.tid, text.trim()),
            ilike(orderTargets.value, `%${literal(fold(text))}%`),
          ),
        ),
      )
      .orderBy(desc(orders.placedAt))
      .limit(MOST),
  ]);
  return { profiles: lines, orders: found.map(({ placedAt: _, ...order }) => order) };
}

/** LIKE's own signs as the characters they are. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
