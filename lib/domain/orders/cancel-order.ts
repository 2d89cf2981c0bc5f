import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { decideOrder } from "@/lib/domain/orders/decide-order";
import type { CancelOrderInput } from "@/lib/domain/orders/schemas";

/**
 * Takes back an order that waits in the queue; once it is being sent, this is refused.
 * @throws AppError not_allowed, not_found, order_changed_meanwhile
 */
export async function cancelOrder(ctx: Ctx, { orderId, reason }: CancelOrderInput): Promise<void> {
  requirePermission(ctx, "orders:cancel");
  await decideOrder(ctx, { orderId, from: "queued", to: "cancelled", event: "cancelled", reason });
}
