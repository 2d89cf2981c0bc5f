import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { cleanDigits } from "@/lib/domain/esim/clean-digits";
import { WHOLE } from "@/lib/domain/esim/duplicate-identifiers";
import { searchLines } from "@/lib/domain/esim/search-lines";
import { FIRST_TARGET, TARGET_COUNT } from "@/lib/domain/orders/first-target";
import { searchCondition } from "@/lib/domain/profiles/search-condition";
import { fold } from "@/lib/domain/profiles/search-grams";

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
    db()
      .select({
        id: orders.id,
        code: orders.code,
        kind: orders.kind,
        state: orders.state,
        target: FIRST_TARGET,
        targetCount: TARGET_COUNT,
        placedAt: orders.placedAt,
      })
      .from(orders)
      .where(
        and(
          inArray(orders.environment, currentEnvironments()),
          or(
            ilike(orders.code, `${literal(fold(text))}%`),
            eq(orders.tid, text.trim()),
            hasTargetLike(`%${literal(fold(text))}%`),
            hasReserveNumber(text),
          ),
        ),
      )
      .orderBy(desc(orders.placedAt))
      .limit(MOST + 1),
  ]);
  return {
    profiles: lines.slice(0, MOST),
    esimLines: esimLines.slice(0, MOST),
    orders: found.slice(0, MOST).map(({ placedAt: _, ...order }) => order),
    more: {
      profiles: lines.length > MOST,
      esimLines: esimLines.length > MOST,
      orders: found.length > MOST,
    },
  };
}

/** Orders of which a target fits the pattern. */
function hasTargetLike(pattern: string): SQL {
  // An array is made once; a join would look every order's targets up before any is refused.
  return sql`${orders.id} = ANY (ARRAY(
    SELECT ${orderTargets.orderId} FROM ${orderTargets} WHERE ${orderTargets.value} ILIKE ${pattern}))`;
}

/** Orders with just this MNP reservation number, as it stands in the index orders_reserve_number; none for other text. */
function hasReserveNumber(text: string): SQL | undefined {
  const { value } = cleanDigits(text);
  if (!WHOLE.reserveNumber.test(value)) return undefined;
  return eq(sql`${orders.request}->'mnp'->>'reserveNumber'`, value);
}

/** LIKE's own signs as the characters they are. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
