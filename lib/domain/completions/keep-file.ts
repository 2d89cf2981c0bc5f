import { actorId, type Ctx } from "@/lib/auth/permissions";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { findFile } from "@/lib/domain/completions/find-file";
import type { ParsedRow } from "@/lib/domain/completions/parse-file";
import type { FileProblem } from "@/lib/domain/completions/problems";
import type { Encoding } from "@/lib/domain/completions/read-bytes";
import { rowHash } from "@/lib/domain/completions/row-hash";
import { inChunks } from "@/lib/domain/profiles/chunks";

export type NewFile = {
  environment: string;
  sha256: string;
  name: string;
  source: "upload" | "folder";
};
type Kept = { id: string; before: boolean; unapplied: number[] };

/** The line of the row that stands for a file of which nothing can be used. */
export const WHOLE_FILE = 0;

/** Keeps a file with its rows, none of them applied yet; the file that was there, when the same came at this moment. */
export async function keepFile(
  ctx: Ctx,
  file: NewFile,
  read: { encoding: Encoding; rows: readonly ParsedRow[] },
): Promise<Kept> {
  const { encoding, rows } = read;
  return keep(ctx, file, { encoding, rowCount: rows.length }, rows.map(newRow));
}

/** Keeps that a file came of which nothing can be used. */
export function keepUnusable(ctx: Ctx, file: NewFile, problem: FileProblem["code"]): Promise<Kept> {
  const row = {
    line: WHOLE_FILE,
    result: "unreadable",
    problem,
    fields: {},
    rowHash: file.sha256,
  };
  return keep(ctx, file, { encoding: "unknown", rowCount: 0 }, [row]);
}

/** A row as it is kept before anybody has looked for its order. */
export function newRow({ line, cells, fields, problem }: ParsedRow) {
  const result = problem ? "unreadable" : "unknown";
  return { line, result, problem: problem ?? "waiting", fields, rowHash: rowHash(cells) };
}

async function keep(
  ctx: Ctx,
  file: NewFile,
  about: { encoding: string; rowCount: number },
  rows: readonly ReturnType<typeof newRow>[],
): Promise<Kept> {
  const made = await withTransaction(async (tx) => {
    const [inserted] = await tx
      .insert(completionFiles)
      .values({ ...file, ...about, receivedBy: actorId(ctx) })
      .onConflictDoNothing()
      .returning({ id: completionFiles.id });
    if (!inserted) return null;
    const { id } = inserted;
    const unapplied = await insertRows(tx, { id, environment: file.environment }, rows);
    const unreadable = rows.length - unapplied.length;
    await writeAudit(tx, ctx, {
      action: "completions.receive",
      entity: "completion_file",
      entityId: id,
      detail: { source: file.source, sha256: file.sha256, ...about, unreadable },
    });
    return { id, before: false, unapplied };
  });
  if (made) return made;
  const known = await findFile(file.environment, file.sha256);
  if (!known) throw new Error("a completion file was neither inserted nor there");
  return { id: known.id, before: true, unapplied: [] };
}

/** Inserts rows of a file; the ids of those that can be applied, in the order of the file. */
export async function insertRows(
  tx: Tx,
  file: { id: string; environment: string },
  rows: readonly ReturnType<typeof newRow>[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const chunk of inChunks(rows)) {
    const made = await tx
      .insert(completionRows)
      .values(chunk.map((row) => ({ ...row, fileId: file.id, environment: file.environment })))
      .returning({ id: completionRows.id, result: completionRows.result });
    ids.push(...made.flatMap(({ id, result }) => (result === "unknown" ? [id] : [])));
  }
  return ids.sort((one, other) => one - other);
}
