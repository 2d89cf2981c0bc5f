import { and, asc, eq, gt, inArray, lt, ne, or } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionRows } from "@/lib/db/schema/completions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { applyRows } from "@/lib/domain/completions/apply-rows";
import { env } from "@/lib/env";

const TRIED_FOR_MS = 7 * 24 * 60 * 60 * 1000;
/** Whoever keeps a file applies its rows at once; those that wait longer were left by a program that died. */
const LEFT_MS = 60 * 1000;
const AT_ONCE = 2_000;

/** The row that was tried last, from which the next look goes on: so each one has its turn, however many there are. */
const reached = { soon: 0, all: 0 };

/**
 * Tries the rows again that have no order, for a week after they were read, a bounded number at a time. `soon`: only
 * those whose order was about to be sent when they came, which are worth a look every few seconds.
 */
export async function matchAgain(ctx: Ctx, which: "soon" | "all"): Promise<void> {
  if (!env().freebit) return;
  const environment = environmentOf("freebit");
  const now = Date.now();
  const left = and(
    eq(completionRows.problem, "waiting"),
    lt(completionRows.changedAt, new Date(now - LEFT_MS)),
  );
  const others =
    which === "all"
      ? ne(completionRows.problem, "waiting")
      : inArray(completionRows.problem, ["not_sent_yet", "being_sent"]);
  const rows = await db()
    .select({ id: completionRows.id })
    .from(completionRows)
    .where(
      and(
        eq(completionRows.environment, environment),
        eq(completionRows.result, "unknown"),
        gt(completionRows.id, reached[which]),
        gt(completionRows.readAt, new Date(now - TRIED_FOR_MS)),
        or(left, others),
      ),
    )
    .orderBy(asc(completionRows.id))
    .limit(AT_ONCE);
  reached[which] = rows.length < AT_ONCE ? 0 : (rows.at(-1)?.id ?? 0);
  await applyRows(
    ctx,
    environment,
    rows.map(({ id }) => id),
  );
}
