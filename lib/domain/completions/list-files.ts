import { access, constants } from "node:fs/promises";
import { desc, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";
import { users } from "@/lib/db/schema/staff";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { countColumns, countFailed } from "@/lib/domain/completions/count-rows";
import { FILES_PER_PAGE, type FileListChoices } from "@/lib/domain/completions/schemas";
import { env } from "@/lib/env";

/**
 * One page of the files that came, newest first, with what became of their rows, and how many of the matched ones
 * `failed` their order; a page past the end is the last one.
 * `watched`: whether a folder is looked into; `folderReadable`: whether that could be read just now. Instants are ISO text in UTC; `receivedByName` null: the program.
 * @throws AppError not_allowed, carrier_unused
 */
export async function listFiles(ctx: Ctx, choices: FileListChoices) {
  requirePermission(ctx, "completions:read");
  const mine = eq(completionFiles.environment, environmentOf("freebit"));
  const total = await db().$count(completionFiles, mine);
  const page = Math.min(choices.page, Math.max(1, Math.ceil(total / FILES_PER_PAGE)));
  const files = db()
    .select()
    .from(completionFiles)
    .where(mine)
    .orderBy(desc(completionFiles.receivedAt), desc(completionFiles.id))
    .limit(FILES_PER_PAGE)
    .offset((page - 1) * FILES_PER_PAGE)
    .as("files");
  const found = await db()
    .select({
      id: files.id,
      name: files.name,
      source: files.source,
      rowCount: files.rowCount,
      receivedAt: files.receivedAt,
      receivedByName: users.name,
      counts: countColumns(completionRows),
      failed: countFailed(completionRows),
    })
    .from(files)
    .leftJoin(users, eq(users.id, files.receivedBy))
    .leftJoin(completionRows, eq(completionRows.fileId, files.id))
    .groupBy(files.id, files.name, files.source, files.rowCount, files.receivedAt, users.name)
    .orderBy(desc(files.receivedAt), desc(files.id));
  const folder = env().freebit?.completionDir;
  return {
    rows: found.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })),
    total,
    page,
    perPage: FILES_PER_PAGE,
    watched: Boolean(folder),
    folderReadable: folder ? await isReadable(folder) : true,
  };
}

function isReadable(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

export type FilePage = Awaited<ReturnType<typeof listFiles>>;
export type FileRow = FilePage["rows"][number];
