import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { fetchJson } from "@/components/query/fetch-json";
import type { LedgerPage } from "@/lib/domain/desk/ledger";
import type { OrderDetail } from "@/lib/domain/orders/get-order";
import { type OrderChoices, toOrderQuery } from "./order-params";

const LIST_MS = 4_000;
/** Nothing that is shown moves, but others place orders. */
const CALM_LIST_MS = 10_000;

/** Reads of an order's page at the quick pace; then it slows down. */
const QUICK_READS = 40;
const SLOWER_READS = 100;
/** Settled, but others correct it, and a row of a completion file may contradict it. */
const SETTLED_MS = 30_000;

/** Milliseconds until an order is read again, by how often it has been. */
export function orderInterval(settled: boolean, reads: number): number {
  if (settled) return SETTLED_MS;
  if (reads < QUICK_READS) return 1_500;
  return reads < SLOWER_READS ? 5_000 : 15_000;
}

/** Milliseconds until the list is read again: soon while one of its orders is under way. */
export function listInterval(
  rows: readonly { state: string }[],
  activeStates: readonly string[],
): number {
  return rows.some((row) => activeStates.includes(row.state)) ? LIST_MS : CALM_LIST_MS;
}

export const orderKey = (id: string) => ["order", id] as const;

/** One order, read again while the page is in sight. */
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
export type FirstOrders = { choices: OrderChoices; page: LedgerPage };

/** The orders for these choices; those before stay in sight until they are there. */
export function useOrderList(
  choices: OrderChoices,
  first: FirstOrders,
  activeStates: readonly string[],
) {
  const query = toOrderQuery(choices);
  return useQuery({
    queryKey: ["orders", query],
    queryFn: ({ signal }) => fetchJson<LedgerPage>(`/api/orders?${query}`, { signal }),
    ...(query === toOrderQuery(first.choices) ? { initialData: first.page } : {}),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => listInterval(state.data?.rows ?? [], activeStates),
  });
}
