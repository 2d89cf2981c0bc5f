import { and, desc, eq, exists, inArray, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { FIRST_TARGET, TARGET_COUNT } from "@/lib/domain/orders/first-target";
import { ORDERS_PER_PAGE, type OrderFilters } from "@/lib/domain/orders/schemas";

/** One page of the ledger, newest first. Instants are ISO text in UTC. */
export async function listOrders(ctx: Ctx, filters: OrderFilters) {
  requirePermission(ctx, "orders:read");
  const where = and(
    inArray(orders.environment, currentEnvironments()),
    filters.state ? eq(orders.state, filters.state) : undefined,
    filters.kind ? eq(orders.kind, filters.kind) : undefined,
    filters.imsi ? hasTarget(filters.imsi) : undefined,
  );
  // Cut before anything is looked up for it: what a page goes past are entries of an index.
  const page = db()
    .select({ id: orders.id })
    .from(orders)
    .where(where)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(ORDERS_PER_PAGE)
    .offset((filters.page - 1) * ORDERS_PER_PAGE)
    .as("page");
  const [found, total] = await Promise.all([
    db()
      .select({
        id: orders.id,
        code: orders.code,
        carrier: orders.carrier,
        kind: orders.kind,
        state: orders.state,
        tid: orders.tid,
        notBefore: orders.notBefore,
        target: FIRST_TARGET,
        targetCount: TARGET_COUNT,
        placedByName: users.name,
        placedAt: orders.placedAt,
        changedAt: orders.changedAt,
      })
      .from(page)
      .innerJoin(orders, eq(orders.id, page.id))
      .leftJoin(users, eq(users.id, orders.placedBy))
      .orderBy(desc(orders.placedAt), desc(orders.id)),
    db().$count(orders, where),
  ]);
  const rows = found.map((row) => ({
    ...row,
    notBefore: row.notBefore?.toISOString() ?? null,
    placedAt: row.placedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }));
  return { rows, total, page: filters.page, perPage: ORDERS_PER_PAGE };
}

export type OrderPage = Awaited<ReturnType<typeof listOrders>>;
export type OrderRow = OrderPage["rows"][number];

function hasTarget(imsi: string) {
  return exists(
    db()
      .select({ one: sql`1` })
      .from(orderTargets)
      .where(
        and(
          eq(orderTargets.orderId, orders.id),
          eq(orderTargets.type, "imsi"),
          eq(orderTargets.value, imsi),
        ),
      ),
  );
}
