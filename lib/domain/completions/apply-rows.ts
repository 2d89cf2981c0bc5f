import { and, asc, eq, inArray } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionRows } from "@/lib/db/schema/completions";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { Candidates } from "@/lib/domain/completions/candidates";
import { findCandidates } from "@/lib/domain/completions/find-candidates";
import { giveNumbers, type NumberOfLine } from "@/lib/domain/completions/give-numbers";
import {
  type Candidate,
  type Match,
  matchRow,
  type WaitingState,
} from "@/lib/domain/completions/match-row";
import { UsableFields } from "@/lib/domain/completions/read-row";
import { saveVerdicts, type Verdict } from "@/lib/domain/completions/save-verdicts";
import { changeStates } from "@/lib/domain/orders/change-states";
import { recallQueued } from "@/lib/domain/orders/recall-queued";
import { log } from "@/lib/log";

/** Rows in one transaction: few enough that no order is locked for long, enough that commits cost little. */
const AT_ONCE = 100;

type Row = typeof completionRows.$inferSelect;

/**
 * Looks for the orders of rows that have none (`unknown`), settles those that wait for it, and notes with each row what
 * became of it. Rows that somebody else is applying are left to them. A row whose applying fails is noted as
 * `not_applied` and stops no other.
 */
export async function applyRows(ctx: Ctx, environment: string, ids: readonly number[]) {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE);
    const done = await tryBatch(ctx, environment, batch);
    if (done) continue;
    for (const id of batch) {
      if (!(await tryBatch(ctx, environment, [id]))) await noteNotApplied(id);
    }
  }
}

async function tryBatch(ctx: Ctx, environment: string, ids: readonly number[]): Promise<boolean> {
  try {
    await withTransaction((tx) => applyBatch(tx, ctx, environment, ids));
    return true;
  } catch (error) {
    log().warn({ err: error, rows: ids.length, requestId: ctx.requestId }, "rows not applied");
    return false;
  }
}

async function noteNotApplied(id: number): Promise<void> {
  await db()
    .update(completionRows)
    .set({ problem: "not_applied" })
    .where(and(eq(completionRows.id, id), eq(completionRows.result, "unknown")));
}

async function applyBatch(tx: Tx, ctx: Ctx, environment: string, ids: readonly number[]) {
  const rows = await tx
    .select()
    .from(completionRows)
    .where(and(inArray(completionRows.id, [...ids]), eq(completionRows.result, "unknown")))
    .orderBy(asc(completionRows.id))
    .for("update", { skipLocked: true });
  if (rows.length === 0) return;
  const read = rows.map((row) => ({ row, fields: UsableFields.parse(row.fields) }));
  const before = await appliedBefore(tx, environment, rows);
  const candidates = new Candidates(
    await findCandidates(
      tx,
      environment,
      read.map(({ fields }) => fields),
    ),
  );
  const verdicts: [Row, Verdict][] = [];
  const steps: ReturnType<typeof stepOf>[] = [];
  const numbers: NumberOfLine[] = [];
  for (const { row, fields } of read) {
    const match = matchRow(fields, candidates.of(fields), before.get(row.rowHash));
    verdicts.push([row, verdictOf(match)]);
    if (match.result === "unknown" || match.result === "duplicate") continue;
    before.set(row.rowHash, match.order.id);
    if (match.result === "matched") {
      steps.push(stepOf(row, fields, match.order, match.from));
      // The next row about this order comes late.
      match.order.state = fields.outcome;
    }
    const given = numberOf(match, fields);
    if (given) numbers.push(given);
  }
  await recallQueued(
    tx,
    ctx,
    steps.filter(({ wasQueued }) => wasQueued),
  );
  await changeStates(tx, ctx, steps);
  await giveNumbers(tx, environment, numbers);
  await saveVerdicts(tx, verdicts);
}

/** Rows of the same values that had their order before: row hash → order. */
async function appliedBefore(tx: Tx, environment: string, rows: readonly Row[]) {
  const found = await tx
    .select({ rowHash: completionRows.rowHash, orderId: completionRows.orderId })
    .from(completionRows)
    .where(
      and(
        eq(completionRows.environment, environment),
        inArray(
          completionRows.rowHash,
          rows.map(({ rowHash }) => rowHash),
        ),
        inArray(completionRows.result, ["matched", "late"]),
      ),
    );
  return new Map(
    found.flatMap(({ rowHash, orderId }) => (orderId ? [[rowHash, orderId] as const] : [])),
  );
}

/** How the row's order ends. */
function stepOf(row: Row, fields: UsableFields, order: Candidate, state: WaitingState) {
  const { fileId, line } = row;
  const to = fields.outcome;
  const said = [fields.errorCode, fields.message].filter(Boolean).join(" ");
  return {
    orderId: order.id,
    wasQueued: state === "queued",
    from: state === "accepted" ? state : ("unknown" as const),
    to,
    event: `completion_${to}`,
    detail: { fileId, line },
    answer: { code: `completion_${to}`, ...(said && { detail: said }) },
  };
}

function verdictOf(match: Match): Verdict {
  if (match.result === "unknown") return { ...match, orderId: null };
  if (match.result === "duplicate") return { ...match, problem: null };
  const problem = match.result === "late" ? match.problem : null;
  return { result: match.result, problem, orderId: match.order.id };
}

function numberOf(match: Match, { account, outcome }: UsableFields): NumberOfLine | null {
  if (match.result !== "matched" && match.result !== "late") return null;
  if (outcome !== "completed" || !account) return null;
  if (match.result === "late" && match.problem !== "late_agrees") return null;
  const { id: orderId, eid } = match.order;
  return { eid, orderId, account, late: match.result === "late" };
}
