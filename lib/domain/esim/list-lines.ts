import { and, desc, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orderTargets } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { versionOf } from "@/lib/domain/desk/version-of";
import { countLines } from "@/lib/domain/esim/count-lines";
import { isMine, type LineQuery, type LinesAgainQuery } from "@/lib/domain/esim/line-query";
import { readLineRows } from "@/lib/domain/esim/line-rows";
import { LINES_PER_PAGE } from "@/lib/domain/esim/vocabulary";

/**
 * One page of the eSIM lines, last changed first; a page past the end is the last one. `all` counts everything that was
 * ever asked for, `neverMade` what of it was asked for in vain. `version` names what is shown, for `listLinesAgain`.
 */
export async function listLines(ctx: Ctx, query: LineQuery) {
  requirePermission(ctx, "esim:read");
  // Before the counts that it vouches for: of what changes meanwhile the next version tells.
  const moves = await readMoves();
  const [rowsAskedFor, counts] = await Promise.all([readLineRows(query), countLines(query)]);
  const last = Math.max(1, Math.ceil(counts.total / LINES_PER_PAGE));
  const page = Math.min(query.page, last);
  const rows = page === query.page ? rowsAskedFor : await readLineRows({ ...query, page });
  return {
    rows,
    ...counts,
    page,
    perPage: LINES_PER_PAGE,
    version: versionOf([moves, rowsAskedFor]),
  };
}

export type LinePage = Awaited<ReturnType<typeof listLines>>;

/**
 * The same for a page that asks again and again. `page` is null while it would be what is `known`: its rows are compared,
 * and in place of the counts, which cost the most, what must have moved for them to be others.
 */
export async function listLinesAgain(
  ctx: Ctx,
  { known, ...query }: LinesAgainQuery,
): Promise<{ page: LinePage | null }> {
  requirePermission(ctx, "esim:read");
  if (known !== undefined) {
    const shown = await Promise.all([readMoves(), readLineRows(query)]);
    if (versionOf(shown) === known) return { page: null };
  }
  return { page: await listLines(ctx, query) };
}

/** The line that changed last, and how many EIDs have an order under way. */
async function readMoves() {
  const [newest, underWay] = await Promise.all([
    db()
      .select({ eid: esimLines.eid, changedAt: esimLines.changedAt })
      .from(esimLines)
      .where(isMine())
      .orderBy(desc(esimLines.changedAt), esimLines.eid)
      .limit(1),
    db().$count(
      orderTargets,
      and(
        eq(orderTargets.environment, environmentOf("freebit")),
        eq(orderTargets.type, "eid"),
        orderTargets.active,
      ),
    ),
  ]);
  return [newest, underWay];
}
