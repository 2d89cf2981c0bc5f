import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { orders } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { countColumns } from "@/lib/domain/completions/count-rows";
import { readFields } from "@/lib/domain/completions/read-row";
import { type FileChoices, ROWS_PER_PAGE } from "@/lib/domain/completions/schemas";
import { AppError } from "@/lib/errors";

const NO_ROWS = { matched: 0, late: 0, duplicate: 0, unknown: 0, unreadable: 0 };

/**
 * A file with how many of its rows ended as what, and one page of the rows that are asked for, in the order of the
 * file; a page past the end is the last one. Instants are ISO text in UTC.
 * @throws AppError not_allowed, not_found, carrier_unused
 */
export async function getFile(ctx: Ctx, id: string, choices: FileChoices) {
  requirePermission(ctx, "completions:read");
  const file = z.uuid().safeParse(id).success ? await findFile(id) : null;
  if (!file) throw new AppError("not_found");
  const [counts = NO_ROWS] = await db()
    .select(countColumns(completionRows))
    .from(completionRows)
    .where(eq(completionRows.fileId, id));
  const { result } = choices;
  const total = result
    ? counts[result]
    : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const page = Math.min(choices.page, Math.max(1, Math.ceil(total / ROWS_PER_PAGE)));
  const rows = await db()
    .select({
      id: completionRows.id,
      line: completionRows.line,
      result: completionRows.result,
      problem: completionRows.problem,
      fields: completionRows.fields,
      orderId: completionRows.orderId,
      orderCode: orders.code,
      orderState: orders.state,
    })
    .from(completionRows)
    .leftJoin(orders, eq(orders.id, completionRows.orderId))
    .where(
      and(eq(completionRows.fileId, id), result ? eq(completionRows.result, result) : undefined),
    )
    .orderBy(asc(completionRows.line))
    .limit(ROWS_PER_PAGE)
    .offset((page - 1) * ROWS_PER_PAGE);
  return {
    ...file,
    receivedAt: file.receivedAt.toISOString(),
    counts,
    rows: rows.map((row) => ({ ...row, fields: readFields(row.fields) })),
    total,
    page,
    perPage: ROWS_PER_PAGE,
  };
}

export type FileDetail = Awaited<ReturnType<typeof getFile>>;
export type FileDetailRow = FileDetail["rows"][number];

async function findFile(id: string) {
  const [found] = await db()
    .select({
      id: completionFiles.id,
      name: completionFiles.name,
      source: completionFiles.source,
      encoding: completionFiles.encoding,
      rowCount: completionFiles.rowCount,
      receivedAt: completionFiles.receivedAt,
      receivedByName: users.name,
    })
    .from(completionFiles)
    .leftJoin(users, eq(users.id, completionFiles.receivedBy))
    .where(
      and(eq(completionFiles.id, id), eq(completionFiles.environment, environmentOf("freebit"))),
    );
  return found ?? null;
}
