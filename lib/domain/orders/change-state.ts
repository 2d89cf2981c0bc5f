import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { type Move, noteMoves } from "@/lib/domain/orders/note-moves";
import { isActive } from "@/lib/domain/orders/schemas";

type Step = Move & {
  /** When it came into `from`, as the caller saw it: it may have been sent again, and be in the same state once more. */
  since?: Date;
  /** `settledAt`: when the end was known, where that was before this step; a reading asked for from then on shows it. */
  set?: Partial<
    Pick<
      typeof orders.$inferInsert,
      "tid" | "answer" | "dueAt" | "sendCount" | "followCount" | "settledAt"
    >
  >;
};

/** Whether the order in question has come into its state at `since`, as a program reads it: to the millisecond. */
export function isUnmovedSince(since: Date): SQL {
  return sql`date_trunc('milliseconds', ${orders.changedAt}) = ${since.toISOString()}::timestamptz`;
}

/**
 * The way to move an order: one step of its life with its event, in the caller's transaction; with its end goes what
 * the line showed before it, by which nothing is judged any more. Answers false, and changes nothing, when the order is
 * no longer in `from`, or not since `since`: whoever came first has decided.
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
    .where(
      and(
        eq(orders.id, step.orderId),
        eq(orders.state, step.from),
        step.since && isUnmovedSince(step.since),
      ),
    )
    .returning();
  if (!order) return false;
  await noteMoves(tx, ctx, now, [{ move: step, order }]);
  return true;
}
