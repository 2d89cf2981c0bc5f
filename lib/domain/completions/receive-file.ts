import { createHash } from "node:crypto";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { applyRows } from "@/lib/domain/completions/apply-rows";
import { findFile } from "@/lib/domain/completions/find-file";
import { keepFile, keepUnusable, type NewFile } from "@/lib/domain/completions/keep-file";
import { type ParsedRow, parseFile } from "@/lib/domain/completions/parse-file";
import {
  COMPLETION_MAX_BYTES,
  type FileProblem,
  UnusableFile,
} from "@/lib/domain/completions/problems";
import { readAnew } from "@/lib/domain/completions/read-anew";
import { type Encoding, readBytes } from "@/lib/domain/completions/read-bytes";
import { readMapping } from "@/lib/domain/completions/read-mapping";
import { takeBytes } from "@/lib/domain/completions/take-bytes";

export type ReceivedFile =
  /** Nothing of an uploaded file can be used, and nothing of it was kept. */
  | { problem: FileProblem }
  /** `before`: the same bytes came before, and nothing was applied. */
  | { problem: null; id: string; before: boolean };

type Incoming = { name: string; source: "upload" | "folder"; bytes: AsyncIterable<Uint8Array> };

/**
 * Takes a completion file: keeps it and its rows in one transaction with the audit row, then applies the rows in
 * bounded batches (a program that dies in between leaves rows that lib/domain/completions/match-again.ts goes on with).
 * The same bytes again are the file that was there before; only rows that could not be read are read anew once the
 * mapping has changed. Of a folder's file that cannot be used that much is kept, since nobody sees an answer.
 * @throws AppError not_allowed, carrier_unused
 */
export async function receiveFile(ctx: Ctx, incoming: Incoming): Promise<ReceivedFile> {
  requirePermission(ctx, "completions:apply");
  const environment = environmentOf("freebit");
  const { name, source } = incoming;
  const { bytes, sha256 } = await takeBytes(incoming.bytes, COMPLETION_MAX_BYTES);
  const { mapping, changedAt } = await readMapping(environment);
  const known = await findFile(environment, sha256);
  const anew = known?.unreadAt && changedAt && known.unreadAt < changedAt;
  if (known && !anew) return { problem: null, id: known.id, before: true };
  const file: NewFile = { environment, sha256, name: shortName(name), source };
  let read: { encoding: Encoding; rows: ParsedRow[] };
  try {
    const { encoding, text } = readBytes(bytes);
    read = { encoding, rows: parseFile(text, mapping) };
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    if (source === "upload") return { problem: error.problem };
    const { id } = await keepUnusable(ctx, file, error.problem.code);
    return { problem: null, id, before: known !== null };
  }
  const kept = known
    ? await readAnew(ctx, { ...known, environment }, read)
    : await keepFile(ctx, file, read);
  await applyRows(ctx, environment, kept.unapplied);
  return { problem: null, id: kept.id, before: kept.before };
}

/** The last part of a path, as a name to show. */
function shortName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const clean = last.replace(/\p{Cc}/gu, "").trim();
  return [...clean].slice(0, 120).join("") || "-";
}

/** Keeps that a file of the folder is there which this program may not open; once for each state of it. */
export async function keepUnopened(
  ctx: Ctx,
  file: { name: string; size: number; mtimeMs: number },
): Promise<void> {
  requirePermission(ctx, "completions:apply");
  const environment = environmentOf("freebit");
  // There are no bytes to know it by.
  const sha256 = createHash("sha256").update(JSON.stringify(file)).digest("hex");
  const name = shortName(file.name);
  await keepUnusable(ctx, { environment, sha256, name, source: "folder" }, "file_not_openable");
}
