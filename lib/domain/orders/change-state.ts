import { and, eq } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { type Move, noteMoves } from "@/lib/domain/orders/note-moves";
import { isActive } from "@/lib/domain/orders/schemas";

type Step = Move & {
  /** `settledAt`: when the end was known, where that was before this step; a reading asked for from then on shows it. */
  set?: Partial<
    Pick<
      typeof orders.$inferInsert,
      "tid" | "answer" | "dueAt" | "sendCount" | "followCount" | "settledAt"
    >
  >;
};

/**
 * The way to move an order: one step of its life with its event, in the caller's transaction; with its end goes what
 * the line showed before it, by which nothing is judged any more. Answers false, and changes nothing, when the order is
 * no longer in `from`: whoever came first has decided.
 */
export async function changeState(tx: Tx, ctx: Ctx, step: Step): Promise<boolean> {
  const now = new Date();
  const [order] = await tx
    .update(orders)
    .set({
      ...(isActive(step.to)
        ? {}
        : { dueAt: null, settledAt: now, before: null, beforeReadAt: null }),
      ...(step.to === "accepted" ? { acceptedAt: now } : {}),
      ...step.set,
      state: step.to,
      changedAt: now,
    })
    .where(and(eq(orders.id, step.orderId), eq(orders.state, step.from)))
    .returning();
  if (!order) return false;
  await noteMoves(tx, ctx, now, [{ move: step, order }]);
  return true;
}
