import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { decideOrder } from "@/lib/domain/orders/decide-order";
import type { SettleOrderInput } from "@/lib/domain/orders/schemas";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { AppError } from "@/lib/errors";

/**
 * A person says what became of an accepted or unknown order, and why they know. An accepted order was
 * accepted: it can be completed or failed, not rejected.
 * @throws AppError not_allowed, not_found, order_not_settleable, order_changed_meanwhile
 */
export async function settleOrder(ctx: Ctx, input: SettleOrderInput): Promise<void> {
  requirePermission(ctx, "orders:settle");
  const { orderId, seenState, state, reason } = input;
  if (seenState === "accepted" && state === "rejected") throw new AppError("order_not_settleable");
  await decideOrder(ctx, {
    orderId,
    from: seenState,
    to: state,
    event: "settled_by_person",
    reason,
    alongside: (tx) => readLinesAgain(tx, orderId),
  });
}

/** What the inventory knows of the order's lines is older than this decision. */
async function readLinesAgain(tx: Tx, orderId: string): Promise<void> {
  const lines = await tx
    .select({ environment: orderTargets.environment, imsi: orderTargets.value })
    .from(orderTargets)
    .where(and(eq(orderTargets.orderId, orderId), eq(orderTargets.type, "imsi")));
  for (const { environment, imsi } of lines) await enqueueReadings(tx, environment, [imsi]);
}
