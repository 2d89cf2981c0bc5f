import { and, eq, inArray } from "drizzle-orm";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { CORRECTABLE_STATES } from "@/lib/domain/orders/is-correctable";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { ACTIVE_STATES, type Target } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

/** What is placed in the refused or failed order's stead. */
type Correction = {
  kind: Pick<OrderKind<Record<string, unknown>>, "kind" | "carrier">;
  targets: readonly Target[];
};

/**
 * Holds the refused or failed order that is corrected, so that two who correct it at once do so one after the other. A
 * correction is of the same kind, and at ICM for none but the same lines; an EID is typed, and may be what was wrong.
 * @throws AppError order_not_correctable; order_corrected_already with the code of the order that took its place
 */
export async function requireCorrectable(
  tx: Tx,
  orderId: string,
  { kind, targets }: Correction,
): Promise<void> {
  const correctable = and(
    eq(orders.id, orderId),
    eq(orders.environment, environmentOf(kind.carrier)),
    eq(orders.kind, kind.kind),
    inArray(orders.state, [...CORRECTABLE_STATES]),
  );
  const [order] = await tx.select({ id: orders.id }).from(orders).where(correctable).for("update");
  if (!order) throw new AppError("order_not_correctable");
  if (kind.carrier === "icm") await requireSameLines(tx, orderId, targets);
  const corrected = and(
    eq(orders.previousOrderId, orderId),
    inArray(orders.state, [...ACTIVE_STATES, "completed"]),
  );
  const [successor] = await tx.select({ code: orders.code }).from(orders).where(corrected).limit(1);
  if (successor) throw new AppError("order_corrected_already", { code: successor.code });
}

/** Of a comment some lines may have been left out. */
async function requireSameLines(tx: Tx, orderId: string, targets: readonly Target[]) {
  const before = await tx
    .select({ type: orderTargets.type, value: orderTargets.value })
    .from(orderTargets)
    .where(eq(orderTargets.orderId, orderId));
  const known = (target: Target) =>
    before.some(({ type, value }) => type === target.type && value === target.value);
  if (!targets.every(known)) throw new AppError("order_not_correctable");
}
