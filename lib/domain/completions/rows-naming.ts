import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readFields } from "@/lib/domain/completions/read-row";

const MOST = 50;

type Keys = { orderId: string; deliveryCode: string; eid: string | null };

/**
 * Every row of a completion file that is about an order or names its delivery code or its EID, whatever became of it, with the
 * order that it was given to; the oldest first, 50 at the most. Instants are ISO text in UTC.
 * @throws AppError not_allowed, carrier_unused
 */
export async function rowsNaming(ctx: Ctx, { orderId, deliveryCode, eid }: Keys) {
  requirePermission(ctx, "completions:read");
  const environment = environmentOf("freebit");
  const named = (field: string, value: string): SQL =>
    sql`${completionRows.fields}->>${sql.raw(`'${field}'`)} = ${value}`;
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
      orderId: completionRows.orderId,
    })
    .from(completionRows)
    .innerJoin(completionFiles, eq(completionFiles.id, completionRows.fileId))
    .where(
      and(
        eq(completionRows.environment, environment),
        or(
          eq(completionRows.orderId, orderId),
          named("deliveryCode", deliveryCode),
          eid === null ? undefined : named("eid", eid),
        ),
      ),
    )
    .orderBy(asc(completionRows.id))
    .limit(MOST);
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt.toISOString(),
    fields: readFields(row.fields),
  }));
}

export type NamingRow = Awaited<ReturnType<typeof rowsNaming>>[number];
