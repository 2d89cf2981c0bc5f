import { getTableColumns, sql } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import type { Tx } from "@/lib/db/transaction";
import { lineSearchGrams } from "@/lib/domain/esim/line-search-text";

export type EsimLine = typeof esimLines.$inferSelect;

const { environment: _, eid: __, createdAt: ___, ...CHANGING } = getTableColumns(esimLines);

const FROM_NEW = Object.fromEntries(
  Object.entries(CHANGING).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
);

/** Writes whole lines, each by its EID, in one statement; what free text finds them by is made anew. */
export async function saveLines(
  tx: Tx,
  lines: readonly Omit<EsimLine, "createdAt" | "searchGrams">[],
): Promise<void> {
  if (lines.length === 0) return;
  await tx
    .insert(esimLines)
    .values(lines.map((line) => ({ ...line, searchGrams: lineSearchGrams(line) })))
    .onConflictDoUpdate({ target: [esimLines.environment, esimLines.eid], set: FROM_NEW });
}
