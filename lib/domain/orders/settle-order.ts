import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { type DecisionStep, decideOrder } from "@/lib/domain/orders/decide-order";
import { DECISIONS_ABOUT } from "@/lib/domain/orders/decisions";
import type { SettleOrderInput } from "@/lib/domain/orders/schemas";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { AppError } from "@/lib/errors";

/**
 * A person says what became of an accepted or unknown order, and why they know. An accepted order was
 * accepted: it can be completed or failed, not rejected.
 * @throws AppError not_allowed, not_found, order_not_settleable, order_changed_meanwhile
 */
export async function settleOrder(ctx: Ctx, input: SettleOrderInput): Promise<void> {
  const { orderId, seenState, seenAttempts, state, reason } = input;
  const seen = { from: seenState, seenAttempts };
  await decideToSettle(ctx, { orderId, ...seen, to: state, detail: { reason } });
}

type Settling = Pick<DecisionStep, "orderId" | "seenAttempts" | "detail" | "check"> & {
  from: SettleOrderInput["seenState"];
  to: SettleOrderInput["state"];
};

/** The same for whoever confirms that somebody else saw it; `check` may refuse it within the transaction. */
export async function decideToSettle(ctx: Ctx, settling: Settling): Promise<void> {
  requirePermission(ctx, "orders:settle");
  const { orderId, from, to } = settling;
  if (!DECISIONS_ABOUT[from]?.includes(to)) throw new AppError("order_not_settleable");
  await decideOrder(ctx, {
    ...settling,
    event: "settled_by_person",
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
