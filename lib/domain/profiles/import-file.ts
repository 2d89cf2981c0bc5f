import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { UnusableFile } from "@/lib/domain/profiles/import-problems";
import { type ImportResult, importProfiles } from "@/lib/domain/profiles/import-profiles";
import { parseImportFile } from "@/lib/domain/profiles/parse-import-file";
import { AppError } from "@/lib/errors";

/**
 * Imports the good lines of a pasted text or a file; the bad ones are kept beside them, without what was there.
 * @throws AppError not_allowed; file_unreadable when it has no good line
 */
export async function importFile(
  ctx: Ctx,
  source: AsyncIterable<Uint8Array>,
): Promise<ImportResult> {
  requirePermission(ctx, "profiles:import");
  const { good, bad } = await parseImportFile(source).catch((error: unknown) => {
    throw error instanceof UnusableFile ? new AppError("file_unreadable") : error;
  });
  if (good.length === 0) throw new AppError("file_unreadable");
  const rejected = bad.map(({ line, imsi, hsn, problems }) => ({
    line,
    imsi,
    hsn,
    error: problems[0]?.code ?? "missing",
  }));
  return importProfiles(ctx, good, rejected);
}
