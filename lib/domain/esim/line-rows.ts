import { desc, eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { orders } from "@/lib/db/schema/orders";
import { isAskedFor, type LineQuery } from "@/lib/domain/esim/line-query";
import { lineState } from "@/lib/domain/esim/line-state";
import { LINES_PER_PAGE } from "@/lib/domain/esim/vocabulary";

/** The lines of one page, last changed first, each with its newest order; none past the end. Instants are ISO text in UTC. */
export async function readLineRows(query: LineQuery) {
  // Cut before it is joined: what a page goes past are lines in an index, without their orders.
  const line = db()
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
      lastOrderId: esimLines.lastOrderId,
    })
    .from(esimLines)
    .where(isAskedFor(query))
    .orderBy(desc(esimLines.changedAt), esimLines.eid)
    .limit(LINES_PER_PAGE)
    .offset((query.page - 1) * LINES_PER_PAGE)
    .as("line");
  const rows = await db()
    .select({
      eid: line.eid,
      account: line.account,
      simKind: line.simKind,
      contractLine: line.contractLine,
      planCode: line.planCode,
      customerReference: line.customerReference,
      activatedAt: line.activatedAt,
      replacedByEid: line.replacedByEid,
      changedAt: line.changedAt,
      orderId: orders.id,
      orderCode: orders.code,
      orderKind: orders.kind,
      orderState: orders.state,
    })
    .from(line)
    .innerJoin(orders, eq(orders.id, line.lastOrderId))
    .orderBy(desc(line.changedAt), line.eid);
  return rows.map((row) => ({
    ...row,
    state: lineState(row),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  }));
}

export type LineRow = Awaited<ReturnType<typeof readLineRows>>[number];
