import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { decideOrder } from "@/lib/domain/orders/decide-order";
import type { SendAgainInput } from "@/lib/domain/orders/schemas";
import { enqueue } from "@/lib/jobs/queue";

/**
 * A person decides that an unknown order was not applied and is to be sent again. The program never does
 * this by itself.
 * @throws AppError not_allowed, not_found, order_changed_meanwhile
 */
export async function sendOrderAgain(ctx: Ctx, { orderId, reason }: SendAgainInput): Promise<void> {
  requirePermission(ctx, "orders:send-again");
  await decideOrder(ctx, {
    orderId,
    from: "unknown",
    to: "queued",
    event: "sent_again_by_person",
    reason,
    set: { dueAt: new Date() },
    alongside: (tx) => enqueue(tx, "order.dispatch", { orderId }, { key: orderId }),
  });
}
