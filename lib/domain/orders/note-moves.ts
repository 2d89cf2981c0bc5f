import { inArray } from "drizzle-orm";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { orderEvents } from "@/lib/db/schema/order-history";
import { orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import type { SettledOrder } from "@/lib/domain/orders/kinds/order-kind";
import { findKind } from "@/lib/domain/orders/kinds/registry";
import { isActive, type OrderState } from "@/lib/domain/orders/schemas";

/** One step of one order's life. */
export type Move = {
  orderId: string;
  from: OrderState;
  to: OrderState;
  /** A key of `orders.events` in lib/i18n/messages. */
  event: string;
  detail?: Record<string, unknown>;
};

type Moved = Omit<SettledOrder, "state"> & { kind: string };

/**
 * What belongs to orders' steps and is written with them: their events, and at the end of an order that its targets
 * are free again and what its kind changes beside it. Each statement is one for all orders.
 */
export async function noteMoves(
  tx: Tx,
  ctx: Ctx,
  at: Date,
  moves: readonly { move: Move; order: Moved }[],
): Promise<void> {
  const settled = moves
    .filter(({ move }) => !isActive(move.to))
    .map(({ move, order }) => ({ ...order, state: move.to }));
  if (settled.length > 0) {
    const ids = settled.map(({ id }) => id);
    await tx.update(orderTargets).set({ active: false }).where(inArray(orderTargets.orderId, ids));
  }
  for (const kind of new Set(settled.map((order) => order.kind))) {
    await findKind(kind)?.settled?.(
      tx,
      settled.filter((order) => order.kind === kind),
    );
  }
  await tx.insert(orderEvents).values(
    moves.map(({ move }) => ({
      orderId: move.orderId,
      at,
      fromState: move.from,
      toState: move.to,
      actorId: actorId(ctx),
      event: move.event,
      detail: move.detail ?? {},
    })),
  );
}
