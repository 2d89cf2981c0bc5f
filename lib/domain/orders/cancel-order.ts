import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { decideOrder } from "@/lib/domain/orders/decide-order";
import { mayHaveBeenApplied } from "@/lib/domain/orders/doubtful-attempts";
import type { CancelOrderInput } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

/**
 * Takes back an order that waits in the queue and was never sent; once it is being sent, or an earlier sending
 * may have been applied, this is refused.
 * @throws AppError not_allowed, not_found, order_changed_meanwhile, order_not_cancellable
 */
export async function cancelOrder(ctx: Ctx, { orderId, reason }: CancelOrderInput): Promise<void> {
  requirePermission(ctx, "orders:cancel");
  await decideOrder(ctx, {
    orderId,
    from: "queued",
    to: "cancelled",
    event: "cancelled",
    detail: { reason },
    alongside: async (tx) => {
      if (await mayHaveBeenApplied(tx, orderId)) throw new AppError("order_not_cancellable");
    },
  });
}
