import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { inChunks } from "@/lib/domain/profiles/chunks";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import { firstHsns, knownHsns } from "@/lib/domain/profiles/known-hsns";
import type { GoodLine } from "@/lib/domain/profiles/parse-import-file";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";

/** A line of the file that could not be used: what of it was readable, and why not (`import.lineProblems`). */
type RejectedLine = GoodLine & { error: string };

export type ImportResult = { importId: string; added: number; known: number; invalid: number };

/**
 * Adds lines to the inventory and asks the worker to read each of them from the carrier, in one transaction.
 * What is known is kept: a line with another HSN than the inventory (or an earlier line) is `invalid`
 * (hsnDiffers) and overwrites nothing. `rejected` are kept beside them, for the record; a line that says what one
 * above it says is not. The counts are lines.
 * @throws AppError not_allowed
 */
export async function importProfiles(
  ctx: Ctx,
  lines: readonly GoodLine[],
  rejected: readonly RejectedLine[] = [],
): Promise<ImportResult> {
  requirePermission(ctx, "profiles:import");
  const environment = environmentOf("icm");
  return withTransaction(async (tx) => {
    const importId = await insertImport(tx, ctx, environment);
    const wanted = firstHsns(lines);
    const added = await insertProfiles(tx, environment, wanted);
    const known = await knownHsns(tx, environment, [...wanted.keys()]);
    const valid = lines.filter(({ imsi, hsn }) => known.get(imsi) === hsn);
    const differing = lines.filter(({ imsi, hsn }) => known.get(imsi) !== hsn);
    const invalid = differing.length + rejected.length;
    await insertLines(tx, importId, [
      ...firstOfEach(valid).map((line) => ({ ...line, state: "pending" })),
      ...differing.map((line) => ({ ...line, state: "invalid", error: "hsnDiffers" })),
      ...rejected.map((line) => ({ ...line, state: "invalid" })),
    ]);
    const readable = new Set(valid.map(({ imsi }) => imsi));
    await enqueueReadings(
      tx,
      environment,
      [...wanted.keys()].filter((imsi) => readable.has(imsi)),
    );
    const counts = { added, known: valid.length - added, invalid };
    await writeAudit(tx, ctx, {
      action: "profiles.import",
      entity: "profile_import",
      entityId: importId,
      detail: counts,
    });
    return { importId, ...counts };
  });
}

/** Of the lines with the same IMSI the one that stands first in the file. */
function firstOfEach(lines: readonly GoodLine[]): GoodLine[] {
  const byPlace = lines.toSorted((a, b) => a.line - b.line);
  const seen = new Set<string>();
  return byPlace.filter(({ imsi }) => !seen.has(imsi) && seen.add(imsi));
}

async function insertImport(tx: Tx, ctx: Ctx, environment: string): Promise<string> {
  const [made] = await tx
    .insert(profileImports)
    .values({ environment, createdBy: actorId(ctx) })
    .returning({ id: profileImports.id });
  if (!made) throw new Error("the import was not inserted");
  return made.id;
}

/** Inserts those that the inventory does not have; how many. */
async function insertProfiles(
  tx: Tx,
  environment: string,
  wanted: ReadonlyMap<string, string>,
): Promise<number> {
  const nothing = { iccid: null, msisdn: null, comment: null, customerReference: null };
  let added = 0;
  for (const chunk of inChunks([...wanted])) {
    const values = chunk.map(([imsi, hsn]) => ({
      environment,
      imsi,
      hsn,
      searchGrams: profileSearchGrams({ ...nothing, imsi, hsn }),
    }));
    const { rowCount } = await tx.insert(profiles).values(values).onConflictDoNothing();
    added += rowCount ?? 0;
  }
  return added;
}

async function insertLines(
  tx: Tx,
  importId: string,
  lines: readonly Omit<typeof profileImportLines.$inferInsert, "importId">[],
): Promise<void> {
  for (const chunk of inChunks(lines)) {
    await tx.insert(profileImportLines).values(chunk.map((line) => ({ importId, ...line })));
  }
}
