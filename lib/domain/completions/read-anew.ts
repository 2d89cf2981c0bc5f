import { and, eq } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { insertRows, newRow, WHOLE_FILE } from "@/lib/domain/completions/keep-file";
import type { ParsedRow } from "@/lib/domain/completions/parse-file";
import type { Encoding } from "@/lib/domain/completions/read-bytes";

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
    const kept = await tx
      .select({
        id: completionRows.id,
        line: completionRows.line,
        result: completionRows.result,
      })
      .from(completionRows)
      .where(eq(completionRows.fileId, file.id))
      .for("update");
    const idOf = new Map(kept.map((row) => [row.line, row]));
    // What stood for the whole file becomes the first of its rows: no row is ever taken away.
    const whole = idOf.get(WHOLE_FILE);
    const [first] = rows;
    if (whole && first) idOf.set(first.line, whole);
    const unapplied: number[] = [];
    for (const row of rows) {
      const before = idOf.get(row.line);
      if (before?.result !== "unreadable") continue;
      await tx
        .update(completionRows)
        .set({ ...row, changedAt: new Date() })
        .where(eq(completionRows.id, before.id));
      if (row.result === "unknown") unapplied.push(before.id);
    }
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
