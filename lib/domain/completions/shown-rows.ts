import { and, asc, eq, type SQL } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { readFields } from "@/lib/domain/completions/read-row";

/**
 * The rows of completion files that `which` tells, with their file and the order that they were given to, the oldest first.
 * Instants are ISO text in UTC.
 * @throws AppError carrier_unused
 */
export async function shownRows(which: SQL | undefined, most?: number) {
  const query = db()
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
    .where(and(eq(completionRows.environment, environmentOf("freebit")), which))
    .orderBy(asc(completionRows.id));
  const rows = await (most === undefined ? query : query.limit(most));
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt.toISOString(),
    fields: readFields(row.fields),
  }));
}
