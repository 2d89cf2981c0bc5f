import { and, asc, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { searchLines } from "@/lib/domain/esim/search-lines";
import { searchOrders } from "@/lib/domain/orders/search-orders";
import { searchCondition } from "@/lib/domain/profiles/search-condition";

const MOST = 8;

/**
 * The first lines of both carriers and orders that hold the text somewhere, for the search palette, and of which kind
 * there are `more`; nothing for blank text. Of a transfer's order the whole MNP reservation number is looked for.
 */
export async function searchDesk(ctx: Ctx, text: string) {
  requirePermission(ctx, "profiles:read");
  const holdsText = searchCondition(profiles.searchGrams, text);
  if (!holdsText) {
    const more = { profiles: false, esimLines: false, orders: false };
    return { profiles: [], esimLines: [], orders: [], more };
  }
  const [lines, esimLines, found] = await Promise.all([
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
      .limit(MOST + 1),
    searchLines(ctx, text, MOST + 1),
    searchOrders(ctx, text, MOST + 1),
  ]);
  return {
    profiles: lines.slice(0, MOST),
    esimLines: esimLines.slice(0, MOST),
    orders: found.slice(0, MOST),
    more: {
      profiles: lines.length > MOST,
      esimLines: esimLines.length > MOST,
      orders: found.length > MOST,
    },
  };
}
