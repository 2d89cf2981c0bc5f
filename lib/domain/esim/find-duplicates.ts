import { and, desc, eq, exists, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type DuplicateField, WHOLE } from "@/lib/domain/esim/duplicate-identifiers";

const MOST = 5;

const identifier = (pattern: RegExp) => z.string().regex(pattern).optional();

export const DuplicatesQuery = z.object({
  eid: identifier(WHOLE.eid),
  account: identifier(WHOLE.account),
  reserveNumber: identifier(WHOLE.reserveNumber),
  /** The order that is being corrected: naming the same is what a correction does. */
  except: z.uuid().optional(),
});
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>;

/**
 * Freebit's orders, newest first, that name the same EID (new or old), phone number or MNP reservation number, whatever
 * became of them: for staff to look at, not to refuse. Instants are ISO text in UTC.
 */
export async function findDuplicates(ctx: Ctx, query: DuplicatesQuery) {
  requirePermission(ctx, "esim:read");
  const found = await Promise.all(
    conditions(query).map(async ({ field, same }) => {
      const rows = await ordersThat(same, query.except);
      return rows.map((row) => ({ ...row, field, placedAt: row.placedAt.toISOString() }));
    }),
  );
  return found.flat();
}

export type Duplicate = Awaited<ReturnType<typeof findDuplicates>>[number];

function conditions({ eid, account, reserveNumber }: DuplicatesQuery) {
  const found: { field: DuplicateField; same: SQL | undefined }[] = [];
  if (eid) found.push({ field: "eid", same: hasTarget(eid) });
  if (account)
    found.push({ field: "account", same: eq(sql`${orders.request}->>'account'`, account) });
  if (reserveNumber) {
    const same = eq(sql`${orders.request}->'mnp'->>'reserveNumber'`, reserveNumber);
    found.push({ field: "reserveNumber", same });
  }
  return found;
}

function hasTarget(eid: string): SQL {
  const target = and(
    eq(orderTargets.orderId, orders.id),
    eq(orderTargets.type, "eid"),
    eq(orderTargets.value, eid),
  );
  return exists(db().select({ one: sql`1` }).from(orderTargets).where(target));
}

function ordersThat(same: SQL | undefined, except: string | undefined) {
  const isOther = except === undefined ? undefined : ne(orders.id, except);
  return db()
    .select({
      id: orders.id,
      code: orders.code,
      kind: orders.kind,
      state: orders.state,
      placedAt: orders.placedAt,
    })
    .from(orders)
    .where(and(eq(orders.environment, environmentOf("freebit")), same, isOther))
    .orderBy(desc(orders.placedAt))
    .limit(MOST);
}
