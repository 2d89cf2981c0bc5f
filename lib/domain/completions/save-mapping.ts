import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { completionMappings } from "@/lib/db/schema/completions";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { Mapping } from "@/lib/domain/completions/mapping";

/**
 * Says how this OEM's files are read from now on. What was read stays; a file that holds unreadable rows may be given
 * again, and those rows are read anew.
 * @throws AppError not_allowed, carrier_unused
 */
export async function saveMapping(ctx: Ctx, mapping: Mapping): Promise<void> {
  requirePermission(ctx, "completions:map");
  const environment = environmentOf("freebit");
  const row = { environment, mapping, changedBy: actorId(ctx), changedAt: new Date() };
  await withTransaction(async (tx) => {
    await tx
      .insert(completionMappings)
      .values(row)
      .onConflictDoUpdate({ target: completionMappings.environment, set: row });
    await writeAudit(tx, ctx, {
      action: "completions.map",
      entity: "completion_mapping",
      entityId: environment,
      detail: { mapping },
    });
  });
}
