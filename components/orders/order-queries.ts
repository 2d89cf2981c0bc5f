import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import type { OrderPage } from "@/lib/domain/orders/list-orders";
import { type OrderChoices, toOrderQuery } from "./order-params";

const LIST_MS = 4_000;

/** Reads of an order's page at the quick pace; then it slows down. */
const QUICK_READS = 40;
const SLOWER_READS = 100;

/** Milliseconds until an order is read again, by how often it has been; `false` once it is settled. */
export function orderInterval(settled: boolean, reads: number): number | false {
  if (settled) return false;
  if (reads < QUICK_READS) return 1_500;
  return reads < SLOWER_READS ? 5_000 : 15_000;
}

export const orderKey = (id: string) => ["order", id] as const;

/** One order, read again while it can still change and the page is in sight. */
export function useOrder(first: OrderDetail) {
  return useQuery({
    queryKey: orderKey(first.id),
    queryFn: ({ signal }) => fetchJson<OrderDetail>(`/api/orders/${first.id}`, { signal }),
    initialData: first,
    refetchInterval: ({ state }) =>
      orderInterval(state.data?.settledAt !== null, state.dataUpdateCount),
  });
}

/** What the server found for the page's first rows, and for which choices. */
export type FirstOrders = { choices: OrderChoices; page: OrderPage };

/** The orders for these choices; those before stay in sight until they are there. */
export function useOrderList(
  choices: OrderChoices,
  first: FirstOrders,
  activeStates: readonly string[],
) {
  const query = toOrderQuery(choices);
  return useQuery({
    queryKey: ["orders", query],
    queryFn: ({ signal }) => fetchJson<OrderPage>(`/api/orders?${query}`, { signal }),
    ...(query === toOrderQuery(first.choices) ? { initialData: first.page } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.rows.some((row) => activeStates.includes(row.state)) ? LIST_MS : false,
  });
}
