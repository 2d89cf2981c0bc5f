import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readFields } from "@/lib/domain/completions/read-row";

/**
 * Every row of a completion file that was about this order: the one that settled it, late ones and duplicates, the
 * oldest first. Instants are ISO text in UTC.
 * @throws AppError not_allowed, carrier_unused
 */
export async function rowsOfOrder(ctx: Ctx, orderId: string) {
  requirePermission(ctx, "completions:read");
  const environment = environmentOf("freebit");
  if (!z.uuid().safeParse(orderId).success) return [];
  const rows = await db()
    .select({
      id: completionRows.id,
      line: completionRows.line,
      result: completionRows.result,
      problem: completionRows.problem,
      fields: completionRows.fields,
      changedAt: completionRows.changedAt,
      fileId: completionRows.fileId,
      fileName: completionFiles.name,
    })
    .from(completionRows)
    .innerJoin(completionFiles, eq(completionFiles.id, completionRows.fileId))
    .where(and(eq(completionRows.orderId, orderId), eq(completionRows.environment, environment)))
    .orderBy(asc(completionRows.id));
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt.toISOString(),
    fields: readFields(row.fields),
  }));
}

export type OrderCompletion = Awaited<ReturnType<typeof rowsOfOrder>>[number];
