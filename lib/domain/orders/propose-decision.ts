import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orderEvents } from "@/lib/db/schema/order-history";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { holdOrder } from "@/lib/domain/orders/decide-order";
import { DECISIONS_ABOUT } from "@/lib/domain/orders/decisions";
import { PROPOSED, type Proposed } from "@/lib/domain/orders/proposals";
import type { ProposeDecisionInput } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

/**
 * Asks an approver for a decision about an accepted or unknown order, with what was seen. The order stays as it is; of several
 * proposals the last one stands, until the order has moved or more is known of its sendings.
 * @throws AppError not_allowed, not_found, order_not_settleable, order_changed_meanwhile
 */
export async function proposeDecision(ctx: Ctx, input: ProposeDecisionInput): Promise<void> {
  requirePermission(ctx, "orders:propose");
  const { orderId, seenState, seenAttempts, decision, reason } = input;
  if (!DECISIONS_ABOUT[seenState]?.includes(decision)) throw new AppError("order_not_settleable");
  await withTransaction(async (tx) => {
    await holdOrder(tx, orderId, { state: seenState, attempts: seenAttempts });
    const detail: Proposed = { decision, reason, attempts: seenAttempts };
    await tx.insert(orderEvents).values({
      ...{ orderId, fromState: seenState, toState: seenState, detail },
      actorId: actorId(ctx),
      event: PROPOSED,
    });
    await writeAudit(tx, ctx, {
      action: `order.${PROPOSED}`,
      entity: "order",
      entityId: orderId,
      detail: { decision },
    });
  });
}
