import { and, desc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { listDrafts } from "@/lib/domain/drafts/list-drafts";

/** Something to look at that stops nothing; `code` is a key of `esimCsv.warnings`. `order` and `state` are the newest one's. */
export type KnownEid =
  | { column: "eid"; code: "draftExists" }
  | { column: "eid"; code: "orderExists"; order: string; state: string };

/**
 * What there is already of these EIDs: one's own drafts, and orders of Freebit's whatever became of them, that name them
 * as the new or as the old one.
 * @throws AppError not_allowed
 */
export async function knownEids(ctx: Ctx, eids: readonly string[]) {
  if (eids.length === 0) return () => [];
  const [drafts, placed] = await Promise.all([listDrafts(ctx), newestOrders(eids)]);
  const drafted = new Set(drafts.map(({ eid }) => eid));
  return (eid: string | null): KnownEid[] => {
    const order = eid === null ? undefined : placed.get(eid);
    const column = "eid" as const;
    return [
      ...(eid !== null && drafted.has(eid) ? [{ column, code: "draftExists" as const }] : []),
      ...(order ? [{ column, code: "orderExists" as const, ...order }] : []),
    ];
  };
}

async function newestOrders(eids: readonly string[]) {
  const environment = environmentOf("freebit");
  const rows = await db()
    .selectDistinctOn([orderTargets.value], {
      eid: orderTargets.value,
      order: orders.code,
      state: orders.state,
    })
    .from(orderTargets)
    .innerJoin(orders, eq(orders.id, orderTargets.orderId))
    .where(
      and(
        eq(orderTargets.environment, environment),
        eq(orderTargets.type, "eid"),
        inArray(orderTargets.value, [...eids]),
      ),
    )
    .orderBy(orderTargets.value, desc(orders.placedAt));
  return new Map(rows.map(({ eid, ...order }) => [eid, order]));
}
