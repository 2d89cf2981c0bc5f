import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";

/**
 * Whether this draft has become an order: its id then begins no other form.
 * @throws AppError not_allowed
 */
export async function isDraftSent(ctx: Ctx, id: string): Promise<boolean> {
  requirePermission(ctx, "esim:operate");
  if (!z.uuid().safeParse(id).success) return false;
  const sent = and(eq(orders.environment, environmentOf("freebit")), eq(orders.draftId, id));
  return (await db().$count(orders, sent)) > 0;
}
