import { and, eq, max } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { completionFiles, completionRows } from "@/lib/db/schema/completions";

/**
 * The file that these bytes were received as before, or null. `unreadAt`: when those of its rows that cannot be read
 * were last tried; null when it has none.
 */
export async function findFile(environment: string, sha256: string) {
  const [found] = await db()
    .select({ id: completionFiles.id })
    .from(completionFiles)
    .where(and(eq(completionFiles.environment, environment), eq(completionFiles.sha256, sha256)));
  if (!found) return null;
  const unreadable = and(
    eq(completionRows.fileId, found.id),
    eq(completionRows.result, "unreadable"),
  );
  const [unread] = await db()
    .select({ at: max(completionRows.changedAt) })
    .from(completionRows)
    .where(unreadable);
  return { id: found.id, unreadAt: unread?.at ?? null };
}
