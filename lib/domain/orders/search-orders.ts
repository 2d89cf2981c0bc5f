import { and, desc, eq, inArray, like, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { cleanDigits } from "@/lib/domain/esim/clean-digits";
import { WHOLE } from "@/lib/domain/esim/duplicate-identifiers";
import { FIRST_TARGET, TARGET_COUNT } from "@/lib/domain/orders/first-target";
import { fold } from "@/lib/domain/profiles/search-grams";

/** What the index order_targets_digits holds of a target: all its runs of so many digits. */
const GRAM = 3;

/**
 * At most `most` orders, newest first: those whose code begins with the text or whose line has it among its digits, and
 * those with just this tid or this MNP reservation number; none for blank text.
 */
export async function searchOrders(ctx: Ctx, text: string, most: number) {
  requirePermission(ctx, "orders:read");
  const ways = [beginsCode(text), isTid(text), isInTarget(text), isReserveNumber(text)];
  // Each by its own index; one condition with OR in it would be held against every order.
  const found = await Promise.all(ways.map((way) => (way ? newest(way, most) : [])));
  const once = new Map(found.flat().map((order) => [order.id, order]));
  return [...once.values()]
    .sort((one, other) => other.placedAt.getTime() - one.placedAt.getTime())
    .slice(0, most)
    .map(({ placedAt: _, ...order }) => order);
}

function newest(condition: SQL, most: number) {
  return db()
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
    .where(and(inArray(orders.environment, currentEnvironments()), condition))
    .orderBy(desc(orders.placedAt))
    .limit(most);
}

function beginsCode(text: string): SQL | undefined {
  const code = fold(text).toUpperCase();
  return /^[0-9A-Z]+$/.test(code) ? like(orders.code, `${code}%`) : undefined;
}

function isTid(text: string): SQL | undefined {
  const tid = text.trim();
  return tid === "" ? undefined : eq(orders.tid, tid);
}

/** Targets are digits alone. */
function isInTarget(text: string): SQL | undefined {
  const digits = fold(text);
  if (!/^[0-9]+$/.test(digits)) return undefined;
  const places = Array.from({ length: digits.length - GRAM + 1 }, (_, place) => place);
  const grams = [...new Set(places.map((place) => digits.slice(place, place + GRAM)))];
  const hasGrams = sql`digit_grams(${orderTargets.value}) @> ${sql.param(grams)}::text[]`;
  const holders = db()
    .select({ id: orderTargets.orderId })
    .from(orderTargets)
    .where(and(grams.length > 0 ? hasGrams : undefined, like(orderTargets.value, `%${digits}%`)));
  return inArray(orders.id, holders);
}

/** As it stands in the index orders_reserve_number. */
function isReserveNumber(text: string): SQL | undefined {
  const { value } = cleanDigits(text);
  if (!WHOLE.reserveNumber.test(value)) return undefined;
  return eq(sql`${orders.request}->'mnp'->>'reserveNumber'`, value);
}
