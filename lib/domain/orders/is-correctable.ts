import type { OrderState } from "@/lib/domain/orders/schemas";

/** Ended without having done anything: what was asked for may be corrected and asked for anew. */
export const CORRECTABLE_STATES = ["rejected", "failed"] as const satisfies OrderState[];

type Ended = {
  state: string;
  /** The orders that correct it. */
  next: readonly { state: string }[];
};

/**
 * Whether an order is still to be corrected: it was refused or failed, and no other stands in its place. One that was
 * cancelled does not; one that was refused in its turn is the one to correct.
 */
export function isCorrectable({ state, next }: Ended): boolean {
  const ended = CORRECTABLE_STATES.some((one) => one === state);
  return ended && next.every((correction) => correction.state === "cancelled");
}
