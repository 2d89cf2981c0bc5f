import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { profileImportLines, profileImports } from "@/lib/db/schema/profiles";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";
import type { ReadImportAgainInput } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/**
 * Has the lines of an import that failed (or that a lost worker left pending) read from the carrier again.
 * @throws AppError not_allowed, not_found
 */
export async function readImportAgain(
  ctx: Ctx,
  { importId }: ReadImportAgainInput,
): Promise<{ lines: number }> {
  requirePermission(ctx, "profiles:import");
  const environment = environmentOf("icm");
  return withTransaction(async (tx) => {
    const [found] = await tx
      .select({ id: profileImports.id })
      .from(profileImports)
      .where(and(eq(profileImports.id, importId), eq(profileImports.environment, environment)))
      .for("update");
    if (!found) throw new AppError("not_found");
    const again = await tx
      .update(profileImportLines)
      .set({ state: "pending", error: null })
      .where(
        and(
          eq(profileImportLines.importId, importId),
          inArray(profileImportLines.state, ["failed", "pending"]),
        ),
      )
      .returning({ imsi: profileImportLines.imsi });
    const imsis = [...new Set(again.map(({ imsi }) => imsi))].sort();
    await enqueueReadings(tx, environment, imsis);
    await writeAudit(tx, ctx, {
      action: "profiles.import_again",
      entity: "profile_import",
      entityId: importId,
      detail: { lines: again.length },
    });
    return { lines: again.length };
  });
}
