import { and, eq } from "drizzle-orm";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { orderEvents, orders, orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { isActive, type OrderState } from "@/lib/domain/orders/schemas";

type Step = {
  orderId: string;
  from: OrderState;
  to: OrderState;
  /** A key of `orders.events` in lib/i18n/messages. */
  event: string;
  detail?: Record<string, unknown>;
  set?: Partial<
    Pick<typeof orders.$inferInsert, "tid" | "answer" | "dueAt" | "sendCount" | "followCount">
  >;
};

/**
 * The only way to move an order: one step of its life with its event, in the caller's transaction. Answers
 * false, and changes nothing, when the order is no longer in `from`: whoever came first has decided.
 */
export async function changeState(tx: Tx, ctx: Ctx, step: Step): Promise<boolean> {
  const now = new Date();
  const settled = !isActive(step.to);
  const [moved] = await tx
    .update(orders)
    .set({
      ...(settled ? { dueAt: null, settledAt: now } : {}),
      ...(step.to === "accepted" ? { acceptedAt: now } : {}),
      ...step.set,
      state: step.to,
      changedAt: now,
    })
    .where(and(eq(orders.id, step.orderId), eq(orders.state, step.from)))
    .returning({ id: orders.id });
  if (!moved) return false;
  if (settled) {
    await tx
      .update(orderTargets)
      .set({ active: false })
      .where(eq(orderTargets.orderId, step.orderId));
  }
  await tx.insert(orderEvents).values({
    orderId: step.orderId,
    at: now,
    fromState: step.from,
    toState: step.to,
    actorId: actorId(ctx),
    event: step.event,
    detail: step.detail ?? {},
  });
  return true;
}
