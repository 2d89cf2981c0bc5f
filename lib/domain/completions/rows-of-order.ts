import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { completionRows } from "@/lib/db/schema/completions";
import { shownRows } from "@/lib/domain/completions/shown-rows";

/**
 * Every row of a completion file that was about this order: the one that settled it, late ones and duplicates, the
 * oldest first. Instants are ISO text in UTC.
 * @throws AppError not_allowed, carrier_unused
 */
export async function rowsOfOrder(ctx: Ctx, orderId: string) {
  requirePermission(ctx, "completions:read");
  const known = z.uuid().safeParse(orderId).success;
  return shownRows(known ? eq(completionRows.orderId, orderId) : sql`false`);
}

export type OrderCompletion = Awaited<ReturnType<typeof rowsOfOrder>>[number];
