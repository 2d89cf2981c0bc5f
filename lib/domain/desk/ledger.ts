import type { Ctx } from "@/lib/auth/permissions";
import { readDeskState } from "@/lib/domain/desk/desk-context";
import { listOrders } from "@/lib/domain/orders/list-orders";
import type { OrderFilters } from "@/lib/domain/orders/schemas";

/** One page of the ledger, with the count that the navigation shows beside it and what holds orders up. */
export async function readLedger(ctx: Ctx, filters: OrderFilters) {
  const [page, { attention: attentionTotal, stops }] = await Promise.all([
    listOrders(ctx, filters),
    readDeskState(ctx),
  ]);
  return { ...page, attentionTotal, stops };
}

export type LedgerPage = Awaited<ReturnType<typeof readLedger>>;
