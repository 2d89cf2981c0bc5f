import type { OrderKind, Sending } from "@/lib/domain/orders/kinds/order-kind";
import { icmOutcome } from "@/lib/domain/orders/outcome";

/** What all changes of ICM's have in common: who may ask, nothing to seal, and what an answer means. */
export const ICM_CHANGE = {
  carrier: "icm",
  permission: "profiles:operate",
  secretFields: [],
  outcome: icmOutcome,
} as const satisfies Partial<OrderKind<Record<string, unknown>>>;

/**
 * The one line that an order is about, for bodies that do not name it: it stands in the path.
 * @throws Error when there is not exactly one
 */
export function lineOf({ targets }: Sending): string {
  const [line, ...others] = targets.filter(({ type }) => type === "imsi");
  if (!line || others.length > 0) throw new Error("the order is not about one line");
  return line.value;
}
