import { and } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { esimLines } from "@/lib/db/schema/esim";
import { hasText, isAskedFor, isMine, type LineQuery } from "@/lib/domain/esim/line-query";
import { isInState } from "@/lib/domain/esim/line-state";
import type { LineState } from "@/lib/domain/esim/vocabulary";

/**
 * How many lines are asked for, and as `listLines` says. Most are in use: those are not looked at but are what the others
 * leave, so that without a text it takes one count in an index and a look at few rows.
 */
export async function countLines(query: LineQuery) {
  const chosen = hasText(query) ? "text" : (query.state ?? "lines");
  const [all, neverMade, underWay, replaced, found] = await Promise.all([
    db().$count(esimLines, isMine()),
    count("neverMade"),
    chosen === "underWay" || chosen === "active" ? count("underWay") : 0,
    chosen === "replaced" || chosen === "active" ? count("replaced") : 0,
    chosen === "text" ? db().$count(esimLines, isAskedFor(query)) : 0,
  ]);
  const totals = {
    all,
    neverMade,
    underWay,
    replaced,
    lines: all - neverMade,
    active: all - neverMade - underWay - replaced,
    text: found,
  };
  return { total: totals[chosen], all, neverMade };
}

function count(state: LineState): Promise<number> {
  return db().$count(esimLines, and(isMine(), isInState(state)));
}
