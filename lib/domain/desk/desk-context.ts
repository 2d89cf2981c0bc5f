import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { needsAttention } from "@/lib/domain/desk/attention";
import { env } from "@/lib/env";

/** How many orders a person should look at. */
export async function countAttention(ctx: Ctx): Promise<number> {
  requirePermission(ctx, "orders:read");
  return db().$count(orders, needsAttention(Date.now()));
}

/** Whether both carriers are the sandbox; the sign-in page says so too. */
export function isTrial(): boolean {
  return env().mode === "trial";
}
