import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import {
  type IcmField,
  type IcmRefusal,
  icmFieldOf,
  icmRefusal,
} from "@/lib/domain/orders/icm-refusal";
import { CORRECTABLE_STATES } from "@/lib/domain/orders/is-correctable";
import { AppError } from "@/lib/errors";

const Answer = z
  .object({ status: z.number().optional(), detail: z.string().optional() })
  .nullable();

/** A refused or failed change of one line, for correcting. */
export type ChangeToCorrect = {
  orderId: string;
  code: string;
  kind: string;
  imsi: string;
  request: Record<string, unknown>;
  reason: string | null;
  /** What the carrier refused it for; null when it failed later, or a person said so. */
  refusal: IcmRefusal | null;
  /** The carrier's own words, and the field that they speak of. */
  detail: string | null;
  field: IcmField | null;
};

/**
 * What a form of a change begins with when it corrects an order.
 * @throws AppError not_allowed; not_found; order_not_correctable
 */
export async function readCorrection(ctx: Ctx, orderId: string): Promise<ChangeToCorrect> {
  requirePermission(ctx, "profiles:operate");
  if (!z.uuid().safeParse(orderId).success) throw new AppError("not_found");
  const rows = await db()
    .select({ order: orders, imsi: orderTargets.value })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .where(and(eq(orders.id, orderId), eq(orders.environment, environmentOf("icm"))));
  const [row] = rows;
  if (!row) throw new AppError("not_found");
  const { order, imsi } = row;
  const correctable = CORRECTABLE_STATES.some((state) => state === order.state);
  if (!correctable || rows.length > 1) throw new AppError("order_not_correctable");
  const answer = Answer.safeParse(order.answer).data;
  const detail = answer?.detail ?? null;
  const { code, kind, request, reason } = order;
  return {
    orderId,
    code,
    kind,
    imsi,
    request,
    reason,
    refusal: icmRefusal(answer?.status ?? null),
    detail,
    field: icmFieldOf(detail),
  };
}
