import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { insertRows, newRow, WHOLE_FILE } from "@/lib/domain/completions/keep-file";
import type { ParsedRow } from "@/lib/domain/completions/parse-file";
import type { Encoding } from "@/lib/domain/completions/read-bytes";
import { inChunks } from "@/lib/domain/profiles/chunks";

/**
 * Reads the rows of a kept file that could not be read, by the mapping that holds now; all others stay what they are.
 * Answers the rows that can now be applied.
 */
export async function readAnew(
  ctx: Ctx,
  file: { id: string; environment: string },
  read: { encoding: Encoding; rows: readonly ParsedRow[] },
): Promise<{ id: string; before: boolean; unapplied: number[] }> {
  const rows = read.rows.map(newRow);
  return withTransaction(async (tx) => {
    // Whoever reads the same file anew at this moment waits here, and finds its rows read.
    await tx
      .select({ id: completionFiles.id })
      .from(completionFiles)
      .where(eq(completionFiles.id, file.id))
      .for("update");
    const kept = await tx
      .select({
        id: completionRows.id,
        line: completionRows.line,
        result: completionRows.result,
      })
      .from(completionRows)
      .where(eq(completionRows.fileId, file.id));
    const idOf = new Map(kept.map((row) => [row.line, row]));
    // What stood for the whole file becomes the first of its rows: no row is ever taken away.
    const whole = idOf.get(WHOLE_FILE);
    const [first] = rows;
    if (whole && first) idOf.set(first.line, whole);
    const again = rows.flatMap((row) => {
      const before = idOf.get(row.line);
      return before?.result === "unreadable" ? [{ ...row, id: before.id }] : [];
    });
    for (const chunk of inChunks(again)) await updateRows(tx, chunk);
    const unapplied = again.flatMap(({ id, result }) => (result === "unknown" ? [id] : []));
    const added = rows.filter(({ line }) => !idOf.has(line));
    unapplied.push(...(await insertRows(tx, file, added)));
    await tx
      .update(completionFiles)
      .set({ encoding: read.encoding, rowCount: rows.length })
      .where(eq(completionFiles.id, file.id));
    // Tried by this mapping, also those that are not among the rows any more.
    await tx
      .update(completionRows)
      .set({ changedAt: new Date() })
      .where(and(eq(completionRows.fileId, file.id), eq(completionRows.result, "unreadable")));
    await writeAudit(tx, ctx, {
      action: "completions.read_anew",
      entity: "completion_file",
      entityId: file.id,
      detail: { rows: unapplied.length },
    });
    return { id: file.id, before: true, unapplied };
  });
}

/** One statement for all. */
async function updateRows(
  tx: Tx,
  rows: readonly (ReturnType<typeof newRow> & { id: number })[],
): Promise<void> {
  await tx.execute(sql`
    UPDATE completion_rows SET
      line = v.line, result = v.result, problem = v.problem, fields = v.fields,
      row_hash = v."rowHash", read_at = now(), changed_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS v(id bigint, line int, result text, problem text, fields jsonb, "rowHash" text)
    WHERE completion_rows.id = v.id`);
}
