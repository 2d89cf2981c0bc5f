import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { noteMoves } from "@/lib/domain/orders/note-moves";

type Recalled = { orderId: string; detail: Record<string, unknown> };

/**
 * Takes orders that wait to be sent again back to `unknown`: a completion of an earlier sending came. Whoever claims
 * one at this moment has it, or does not get it: the row's lock decides.
 * @throws Error when one of them is no longer queued
 */
export async function recallQueued(tx: Tx, ctx: Ctx, recalled: readonly Recalled[]): Promise<void> {
  if (recalled.length === 0) return;
  const now = new Date();
  const ids = recalled.map(({ orderId }) => orderId);
  const moved = await tx
    .update(orders)
    .set({ state: "unknown", dueAt: null, changedAt: now })
    .where(and(inArray(orders.id, ids), eq(orders.state, "queued")))
    .returning();
  const orderOf = new Map(moved.map((order) => [order.id, order]));
  const moves = recalled.map(({ orderId, detail }) => {
    const order = orderOf.get(orderId);
    if (!order) throw new Error(`order ${orderId} is no longer queued`);
    const move = { orderId, from: "queued", to: "unknown", event: "completion_came" } as const;
    return { move: { ...move, detail }, order };
  });
  await noteMoves(tx, ctx, now, moves);
}
