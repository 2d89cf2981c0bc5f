import { sql } from "drizzle-orm";
import type { completionRows } from "@/lib/db/schema/completions";
import type { Tx } from "@/lib/db/transaction";
import type { RowResult } from "@/lib/domain/completions/problems";

type Row = Pick<typeof completionRows.$inferSelect, "id" | "result" | "problem">;
/** What became of a row. */
export type Verdict = { result: RowResult; problem: string | null; orderId: string | null };

/** Notes with each row what became of it. One statement for all; a row of which nothing new is known stays as it was. */
export async function saveVerdicts(tx: Tx, verdicts: readonly [Row, Verdict][]): Promise<void> {
  const changed = verdicts.flatMap(([row, verdict]) =>
    row.result === verdict.result && row.problem === verdict.problem
      ? []
      : [{ id: row.id, ...verdict }],
  );
  if (changed.length === 0) return;
  await tx.execute(sql`
    UPDATE completion_rows SET
      result = v.result, problem = v.problem, order_id = v."orderId", changed_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
      AS v(id bigint, result text, problem text, "orderId" uuid)
    WHERE completion_rows.id = v.id`);
}
