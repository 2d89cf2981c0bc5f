import type { OrderDetail } from "@/lib/domain/orders/get-order";

/** Before it has reached the carrier, whatever became of earlier tries. */
const TO_SEND = ["awaiting_approval", "queued", "sending"];

/** Whether an order's JSON is still to be sent, was sent, may have been, or never will be: a key of `orders.detail`. */
export function jsonWord({ state, sendCount }: Pick<OrderDetail, "state" | "sendCount">) {
  if (TO_SEND.includes(state)) return "json";
  if (state === "unknown") return "jsonDoubtful";
  return state === "cancelled" || sendCount === 0 ? "jsonUnsent" : "jsonSent";
}
