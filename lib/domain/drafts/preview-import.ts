import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";
import { FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import { draftsOf } from "@/lib/domain/drafts/draft-rows";
import { readImport } from "@/lib/domain/drafts/read-import";
import type { DraftForm } from "@/lib/domain/drafts/schemas";
import type { CsvFileProblem } from "@/lib/domain/esim/csv-problems";
import type { CsvRow } from "@/lib/domain/esim/csv-row";

/** A row with what it is recognised by; names stay in the file. */
export type ImportRow = Pick<CsvRow, "line" | "problems" | "warnings" | "passwordLater"> & {
  /** Null: it becomes no draft. */
  form: DraftForm | null;
  eid: string | null;
  account: string | null;
};

export type ImportPreview =
  | { problem: CsvFileProblem }
  /** `sha256` of the file; `free`: how many drafts the person may still have. */
  | { problem: null; sha256: string; free: number; rows: ImportRow[] };

/**
 * Says which drafts a file would become, and makes none.
 * @throws AppError not_allowed, carrier_unused
 */
export async function previewImport(
  ctx: Ctx,
  source: AsyncIterable<Uint8Array>,
): Promise<ImportPreview> {
  const { staffId, sha256, file } = await readImport(ctx, source);
  if (file.problem) return { problem: file.problem };
  const free = Math.max(0, MOST_DRAFTS - (await db().$count(drafts, draftsOf(staffId))));
  const rows = file.rows.map(({ line, problems, warnings, passwordLater, addKind, values }) => ({
    ...{ line, problems, warnings, passwordLater },
    form: addKind && FORM_OF_KIND[addKind],
    eid: values.eid ?? null,
    account: values.account ?? null,
  }));
  return { problem: null, sha256, free, rows };
}
