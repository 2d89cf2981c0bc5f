import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { changeState } from "@/lib/domain/orders/change-state";
import type { OrderState } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

type Decision = {
  orderId: string;
  from: OrderState;
  to: OrderState;
  event: string;
  reason: string;
  set?: { dueAt: Date };
  /** Runs in the same transaction once the order has moved. */
  alongside?: (tx: Tx) => Promise<void>;
};

/**
 * A person's step in an order's life, with its reason: event and audit row in one transaction. An order of another
 * environment is not there.
 * @throws AppError not_found; order_changed_meanwhile with the state it has now.
 */
export async function decideOrder(ctx: Ctx, decision: Decision): Promise<void> {
  const { orderId, from, to, event, reason, set, alongside } = decision;
  const present = and(eq(orders.id, orderId), inArray(orders.environment, currentEnvironments()));
  const moved = await withTransaction(async (tx) => {
    if ((await tx.$count(orders, present)) === 0) return false;
    const step = { orderId, from, to, event, detail: { reason }, ...(set ? { set } : {}) };
    if (!(await changeState(tx, ctx, step))) return false;
    await writeAudit(tx, ctx, {
      action: `order.${event}`,
      entity: "order",
      entityId: orderId,
      detail: { from, to },
    });
    await alongside?.(tx);
    return true;
  });
  if (moved) return;
  const [now] = await db().select({ state: orders.state }).from(orders).where(present);
  throw now
    ? new AppError("order_changed_meanwhile", { state: now.state })
    : new AppError("not_found");
}
