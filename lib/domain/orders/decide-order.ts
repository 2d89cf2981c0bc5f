import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orders } from "@/lib/db/schema/orders";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { currentEnvironments } from "@/lib/domain/carriers/environment";
import { changeState } from "@/lib/domain/orders/change-state";
import { attemptsKnown } from "@/lib/domain/orders/proposals";
import type { OrderState } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

export type HeldOrder = typeof orders.$inferSelect;

export type DecisionStep = {
  orderId: string;
  from: OrderState;
  /** What the person had seen of its sendings, by `attemptsKnown`; left out where there were none. */
  seenAttempts?: number | undefined;
  to: OrderState;
  event: string;
  /** Beside the reason: the proposal that it confirms. */
  detail: { reason: string } & Record<string, unknown>;
  set?: { dueAt: Date };
  /** Whether it may be decided at all, asked while nobody else can move the order. @throws AppError */
  check?: (tx: Tx, order: HeldOrder) => Promise<void>;
  /** Runs in the same transaction once the order has moved. */
  alongside?: (tx: Tx, order: HeldOrder) => Promise<void>;
};

/**
 * A person's step in an order's life, with its reason: event and audit row in one transaction. An order of another
 * environment is not there.
 * @throws AppError not_found; order_changed_meanwhile with the state it has now; what `check` throws.
 */
export async function decideOrder(ctx: Ctx, step: DecisionStep): Promise<void> {
  const { orderId, from, seenAttempts, to, event, detail, set, check, alongside } = step;
  await withTransaction(async (tx) => {
    const order = await holdOrder(tx, orderId, { state: from, attempts: seenAttempts });
    await check?.(tx, order);
    const moved = await changeState(tx, ctx, {
      ...{ orderId, from, to, event, detail },
      ...(set ? { set } : {}),
    });
    if (!moved) throw new Error(`order ${orderId} moved while it was held`);
    const { proposal } = detail;
    await writeAudit(tx, ctx, {
      action: `order.${event}`,
      entity: "order",
      entityId: orderId,
      detail: { from, to, ...(proposal === undefined ? {} : { proposal }) },
    });
    await alongside?.(tx, order);
  });
}

/**
 * An order of this desk in the state that a person saw, and with the sendings that they knew of: one that was sent again can be
 * in the same state once more. Nobody moves it until the transaction ends.
 * @throws AppError not_found; order_changed_meanwhile with the state it has now.
 */
export async function holdOrder(
  tx: Tx,
  orderId: string,
  seen: { state: OrderState; attempts?: number | undefined },
): Promise<HeldOrder> {
  const present = and(eq(orders.id, orderId), inArray(orders.environment, currentEnvironments()));
  const [order] = await tx.select().from(orders).where(present).for("update");
  if (!order) throw new AppError("not_found");
  const sentSince =
    seen.attempts !== undefined && seen.attempts !== (await attemptsKnown(tx, orderId));
  if (order.state !== seen.state || sentSince) {
    throw new AppError("order_changed_meanwhile", { state: order.state });
  }
  return order;
}
