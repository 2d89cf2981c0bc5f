import { and, count, desc, eq, not, type SQL } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { isInState, lineState } from "@/lib/domain/esim/line-state";
import { LINE_CHOICES, LINES_PER_PAGE } from "@/lib/domain/esim/vocabulary";
import { searchCondition } from "@/lib/domain/profiles/search-condition";

/** Choices of the list; they live in the URL. */
export const LineChoices = z.object({
  state: z.enum(LINE_CHOICES).nullish(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type LineChoices = z.infer<typeof LineChoices>;

/** What the list is asked for: the URL's choices, and free text, which travels in a body alone. */
export const LineQuery = LineChoices.extend({ text: z.string().max(100).default("") });
export type LineQuery = z.infer<typeof LineQuery>;

/**
 * One page of the eSIM lines, last changed first; a page past the end is the last one. `all` counts everything that was
 * ever asked for, `neverMade` what of it was asked for in vain. Instants are ISO text in UTC.
 */
export async function listLines(ctx: Ctx, query: LineQuery) {
  requirePermission(ctx, "esim:read");
  const mine = eq(esimLines.environment, environmentOf("freebit"));
  const where = and(mine, isChosen(query), searchCondition(esimLines.searchGrams, query.text));
  const [total, all, neverMade] = await Promise.all([
    countLines(where),
    db().$count(esimLines, mine),
    countLines(and(mine, isInState("neverMade"))),
  ]);
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / LINES_PER_PAGE)));
  const rows = await db()
    .select({
      eid: esimLines.eid,
      account: esimLines.account,
      simKind: esimLines.simKind,
      contractLine: esimLines.contractLine,
      planCode: esimLines.planCode,
      customerReference: esimLines.customerReference,
      activatedAt: esimLines.activatedAt,
      replacedByEid: esimLines.replacedByEid,
      changedAt: esimLines.changedAt,
      orderId: orders.id,
      orderCode: orders.code,
      orderKind: orders.kind,
      orderState: orders.state,
    })
    .from(esimLines)
    .innerJoin(orders, eq(orders.id, esimLines.lastOrderId))
    .where(where)
    .orderBy(desc(esimLines.changedAt), esimLines.eid)
    .limit(LINES_PER_PAGE)
    .offset((page - 1) * LINES_PER_PAGE);
  return { rows: rows.map(toRow), total, all, neverMade, page, perPage: LINES_PER_PAGE };
}

export type LinePage = Awaited<ReturnType<typeof listLines>>;
export type LineRow = LinePage["rows"][number];

/** What was asked for in vain is no line: only who chooses it sees it, or who looks for what may be just that. */
function isChosen({ state, text }: LineQuery): SQL | undefined {
  if (state === "all") return undefined;
  if (state) return isInState(state);
  const neverMade = isInState("neverMade");
  return neverMade && text.trim() === "" ? not(neverMade) : undefined;
}

async function countLines(where: SQL | undefined): Promise<number> {
  // `$count` of a joined query names no alias, which PostgreSQL 15 asks for.
  const [row] = await db()
    .select({ lines: count() })
    .from(esimLines)
    .innerJoin(orders, eq(orders.id, esimLines.lastOrderId))
    .where(where);
  return row?.lines ?? 0;
}

function toRow<
  R extends {
    activatedAt: Date | null;
    replacedByEid: string | null;
    orderState: string;
    changedAt: Date;
  },
>(row: R) {
  return {
    ...row,
    state: lineState(row),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  };
}
