import { and, eq, inArray } from "drizzle-orm";
import { orders } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { ACTIVE_STATES, CORRECTABLE_STATES } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";

/**
 * Holds the refused or failed order that is corrected, so that two who correct it at once do so one after the other.
 * @throws AppError order_not_correctable; order_corrected_already with the code of the order that took its place
 */
export async function requireCorrectable(
  tx: Tx,
  environment: string,
  orderId: string,
): Promise<void> {
  const correctable = and(
    eq(orders.id, orderId),
    eq(orders.environment, environment),
    inArray(orders.state, [...CORRECTABLE_STATES]),
  );
  const [order] = await tx.select({ id: orders.id }).from(orders).where(correctable).for("update");
  if (!order) throw new AppError("order_not_correctable");
  const corrected = and(
    eq(orders.previousOrderId, orderId),
    inArray(orders.state, [...ACTIVE_STATES, "completed"]),
  );
  const [successor] = await tx.select({ code: orders.code }).from(orders).where(corrected).limit(1);
  if (successor) throw new AppError("order_corrected_already", { code: successor.code });
}
