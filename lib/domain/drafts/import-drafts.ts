import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import { draftImports } from "@/lib/db/schema/draft-imports";
import { drafts } from "@/lib/db/schema/drafts";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type DraftForm, FORM_OF_KIND } from "@/lib/domain/drafts/draft-forms";
import { DRAFT_KEPT_MS, MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import { draftsOf, lockDraftsOf, sealValues } from "@/lib/domain/drafts/draft-rows";
import { readImport } from "@/lib/domain/drafts/read-import";
import { DraftValues } from "@/lib/domain/drafts/schemas";
import type { CsvFileProblem } from "@/lib/domain/esim/csv-problems";
import type { CsvRow } from "@/lib/domain/esim/csv-row";
import { AppError } from "@/lib/errors";

export const ImportDraftsQuery = z.object({ submissionId: z.uuid() });

export type ImportedDrafts =
  /** Nothing was made. */
  | { problem: CsvFileProblem | { code: "tooManyDrafts"; free: number } }
  /** `repeated`: it was this submission that made them, before. */
  | { problem: null; made: number; repeated: boolean };

type Incoming = { submissionId: string; bytes: AsyncIterable<Uint8Array> };
type NewDraft = { line: number; form: DraftForm; values: DraftValues };

/**
 * Makes a draft of every row of a CSV file that can be one, all or none, for the person who brings it; nothing is sent.
 * The same submission again makes nothing and answers the same.
 * @throws AppError not_allowed; carrier_unused; file_unreadable when no row can be a draft; invalid_input when the
 *   submission was another file's or another person's
 */
export async function importDrafts(ctx: Ctx, incoming: Incoming): Promise<ImportedDrafts> {
  const { staffId, sha256, file } = await readImport(ctx, incoming.bytes);
  if (file.problem) return { problem: file.problem };
  const wanted = file.rows.flatMap(toDraft);
  if (wanted.length === 0) throw new AppError("file_unreadable");
  const id = incoming.submissionId;
  return withTransaction(async (tx): Promise<ImportedDrafts> => {
    await lockDraftsOf(tx, staffId);
    const [before] = await tx.select().from(draftImports).where(eq(draftImports.id, id));
    if (before) {
      const same =
        before.staffId === staffId &&
        before.sha256 === sha256 &&
        before.environment === environmentOf("freebit");
      if (!same) throw new AppError("invalid_input");
      return { problem: null, made: before.made, repeated: true };
    }
    const free = Math.max(0, MOST_DRAFTS - (await tx.$count(drafts, draftsOf(staffId))));
    if (wanted.length > free) return { problem: { code: "tooManyDrafts", free } };
    const expiresAt = await insertDrafts(tx, ctx, { staffId, importId: id, wanted });
    const made = wanted.length;
    const environment = environmentOf("freebit");
    await tx.insert(draftImports).values({ id, environment, staffId, sha256, made, expiresAt });
    return { problem: null, made, repeated: false };
  });
}

function toDraft({ line, addKind, values }: CsvRow): NewDraft[] {
  if (addKind === null) return [];
  // The kind of request is the form itself.
  const { addKind: _, ...kept } = values;
  return [{ line, form: FORM_OF_KIND[addKind], values: DraftValues.parse(kept) }];
}

type NewDrafts = { staffId: string; importId: string; wanted: readonly NewDraft[] };

async function insertDrafts(
  tx: Tx,
  ctx: Ctx,
  { staffId, importId, wanted }: NewDrafts,
): Promise<Date> {
  const environment = environmentOf("freebit");
  const now = Date.now();
  const expiresAt = new Date(now + DRAFT_KEPT_MS);
  for (const [place, { line, form, values }] of wanted.entries()) {
    const id = randomUUID();
    await tx.insert(drafts).values({
      ...{ id, environment, staffId, form, expiresAt },
      values: sealValues(id, values),
      // The newest stands first in the list: so they stand there as in the file.
      changedAt: new Date(now - place),
    });
    const detail = { form, importId, line };
    await writeAudit(tx, ctx, { action: "draft.begin", entity: "draft", entityId: id, detail });
  }
  return expiresAt;
}
