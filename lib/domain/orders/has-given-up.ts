import type { OrderDetail } from "@/lib/domain/orders/get-order";

type History = {
  events: readonly Pick<OrderDetail["events"][number], "fromState" | "toState" | "event">[];
};

/**
 * Whether the program has given up asking the carrier what became of an order, since it came into the state that it is in:
 * one that was sent again since is looked after anew. `events` is its whole history, the oldest first.
 */
export function hasGivenUp({ events }: History): boolean {
  const moved = events.findLastIndex(({ fromState, toState }) => fromState !== toState);
  return events.slice(moved + 1).some(({ event }) => event === "needs_person");
}
