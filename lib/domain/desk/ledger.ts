import type { Ctx } from "@/lib/auth/permissions";
import { countAttention } from "@/lib/domain/desk/desk-context";
import { listOrders } from "@/lib/domain/orders/list-orders";
import type { OrderFilters } from "@/lib/domain/orders/schemas";

/** One page of the ledger, with the count that the navigation shows beside it. */
export async function readLedger(ctx: Ctx, filters: OrderFilters) {
  const [page, attentionTotal] = await Promise.all([listOrders(ctx, filters), countAttention(ctx)]);
  return { ...page, attentionTotal };
}

export type LedgerPage = Awaited<ReturnType<typeof readLedger>>;
