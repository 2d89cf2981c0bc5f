import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readFields } from "@/lib/domain/esim/field-paths";
import { CORRECTABLE_STATES } from "@/lib/domain/orders/is-correctable";
import { restoreRequest } from "@/lib/domain/orders/order-secrets";
import { AppError } from "@/lib/errors";
import { RESULT_CODES } from "@/lib/upstream/freebit/result-codes";

const Answer = z.object({ resultCode: z.string().optional() }).nullable();
const Fields = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

/**
 * A refused or failed PA05-41 as its form's fields, for correcting: with its names, which is noted in the audit log;
 * without its password, which was erased, and without the order's own code. `wrongFields` are those that the carrier's
 * result code speaks of.
 * @throws AppError not_allowed, not_found, order_not_correctable
 */
export async function readCorrection(ctx: Ctx, orderId: string) {
  requirePermission(ctx, "esim:operate");
  const environment = environmentOf("freebit");
  if (!z.uuid().safeParse(orderId).success) throw new AppError("not_found");
  const order = await withTransaction(async (tx) => {
    const mine = and(eq(orders.id, orderId), eq(orders.environment, environment));
    const [found] = await tx.select().from(orders).where(mine);
    if (!found) throw new AppError("not_found");
    if (!CORRECTABLE_STATES.some((state) => state === found.state)) {
      throw new AppError("order_not_correctable");
    }
    await writeAudit(tx, ctx, {
      action: "order.open_for_correction",
      entity: "order",
      entityId: orderId,
    });
    const line = and(eq(esimLines.environment, environment), eq(esimLines.lastOrderId, orderId));
    const [known] = await tx
      .select({ customerReference: esimLines.customerReference })
      .from(esimLines)
      .where(line);
    return { ...found, customerReference: known?.customerReference ?? null };
  });
  const request = Fields.parse(await restoreRequest(orderId, order.request));
  const { deliveryCode, ...fields } = readFields(request);
  const resultCode = Answer.safeParse(order.answer).data?.resultCode ?? null;
  return {
    orderId,
    code: order.code,
    kind: order.kind,
    state: order.state,
    answer: order.answer,
    resultCode,
    wrongFields: [...(RESULT_CODES[resultCode ?? ""]?.fields ?? [])],
    fields: { ...fields, ...(deliveryCode !== order.code && { deliveryCode }) },
    /** A password goes with a master account; it was erased when the order ended. */
    hadPassword: fields.masterAccount !== undefined,
    customerReference: order.customerReference,
  };
}

export type Correction = Awaited<ReturnType<typeof readCorrection>>;
