import { and, eq, gt, sum } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { draftImports } from "@/lib/db/schema/draft-imports";
import { drafts } from "@/lib/db/schema/drafts";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type DraftForm, FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import { MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import { draftsOf } from "@/lib/domain/drafts/draft-rows";
import { type KnownEid, knownEids } from "@/lib/domain/drafts/known-eids";
import { readImport } from "@/lib/domain/drafts/read-import";
import type { CsvFileProblem } from "@/lib/domain/esim/csv-problems";
import type { CsvRow, CsvWarning } from "@/lib/domain/esim/csv-row";

/** A row with what it is recognised by. Names stay in the file, but for the characters of one that the carrier refuses. */
export type ImportRow = Pick<CsvRow, "line" | "problems" | "passwordLater"> & {
  warnings: (CsvWarning | KnownEid)[];
  /** Null: it becomes no draft. */
  form: DraftForm | null;
  eid: string | null;
  account: string | null;
};

export type ImportPreview =
  | { problem: CsvFileProblem }
  /**
   * `sha256` of the file; `free`: how many drafts the person may still have; `madeBefore`: how many the very same file
   * has become in the last seven days.
   */
  | { problem: null; sha256: string; free: number; madeBefore: number; rows: ImportRow[] };

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
  const eids = file.rows.flatMap(({ values }) => values.eid ?? []);
  const [had, known, madeBefore] = await Promise.all([
    db().$count(drafts, draftsOf(staffId)),
    knownEids(ctx, eids),
    countMade(staffId, sha256),
  ]);
  const rows = file.rows.map(({ line, problems, warnings, passwordLater, addKind, values }) => ({
    ...{ line, problems, passwordLater },
    warnings: addKind ? [...warnings, ...known(values.eid ?? null)] : warnings,
    form: addKind && FORM_OF_KIND[addKind],
    eid: values.eid ?? null,
    account: values.account ?? null,
  }));
  return { problem: null, sha256, free: Math.max(0, MOST_DRAFTS - had), madeBefore, rows };
}

async function countMade(staffId: string, sha256: string): Promise<number> {
  const [found] = await db()
    .select({ made: sum(draftImports.made).mapWith(Number) })
    .from(draftImports)
    .where(
      and(
        eq(draftImports.environment, environmentOf("freebit")),
        eq(draftImports.staffId, staffId),
        eq(draftImports.sha256, sha256),
        gt(draftImports.expiresAt, new Date()),
      ),
    );
  return found?.made ?? 0;
}
