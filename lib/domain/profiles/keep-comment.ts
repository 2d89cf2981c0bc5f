import { and, asc, eq, inArray } from "drizzle-orm";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";

/**
 * Keeps the comment that the carrier took for these lines (null: none any more), so that it is shown and found: the
 * carrier never gives it back. Lines that have left the inventory meanwhile are passed over.
 */
export async function keepComment(
  tx: Tx,
  { environment, imsis, comment }: { environment: string; imsis: string[]; comment: string | null },
): Promise<void> {
  const lines = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.environment, environment), inArray(profiles.imsi, imsis)))
    // In one order, whoever locks several.
    .orderBy(asc(profiles.imsi))
    .for("update");
  for (const line of lines) {
    await tx
      .update(profiles)
      .set({ comment, searchGrams: profileSearchGrams({ ...line, comment }) })
      .where(and(eq(profiles.environment, environment), eq(profiles.imsi, line.imsi)));
  }
}
