import { and, desc, eq, exists, inArray, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { ORDERS_PER_PAGE, type OrderFilters } from "@/lib/domain/orders/schemas";

/** The first target of an order; those of today have one. */
const TARGET = sql<string | null>`(
  SELECT t.value FROM order_targets t WHERE t.order_id = ${orders}.id ORDER BY t.type, t.value LIMIT 1)`;

/** One page of the ledger, newest first. Instants are ISO text in UTC. */
export async function listOrders(ctx: Ctx, filters: OrderFilters) {
  requirePermission(ctx, "orders:read");
  const where = and(
    inArray(orders.environment, currentEnvironments()),
    filters.state ? eq(orders.state, filters.state) : undefined,
    filters.kind ? eq(orders.kind, filters.kind) : undefined,
    filters.imsi ? hasTarget(filters.imsi) : undefined,
  );
  const [found, total] = await Promise.all([
    db()
      .select({
        id: orders.id,
        code: orders.code,
        carrier: orders.carrier,
        kind: orders.kind,
        state: orders.state,
        tid: orders.tid,
        target: TARGET,
        placedByName: users.name,
        placedAt: orders.placedAt,
        changedAt: orders.changedAt,
      })
      .from(orders)
      .leftJoin(users, eq(users.id, orders.placedBy))
      .where(where)
      .orderBy(desc(orders.placedAt), desc(orders.id))
      .limit(ORDERS_PER_PAGE)
      .offset((filters.page - 1) * ORDERS_PER_PAGE),
    db().$count(orders, where),
  ]);
  const rows = found.map((row) => ({
    ...row,
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
