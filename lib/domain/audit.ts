import { actorId, type Ctx } from "@/lib/auth/permissions";
import { auditLog } from "@/lib/db/schema/audit";
import type { Tx } from "@/lib/db/transaction";

/**
 * Writes who did what, in the transaction of the change itself. `detail` holds references and choices, never
 * names, PUKs, passwords or other personal values.
 */
export async function writeAudit(
  tx: Tx,
  ctx: Ctx,
  row: { action: string; entity: string; entityId: string; detail?: Record<string, unknown> },
): Promise<void> {
  await tx.insert(auditLog).values({
    actorId: actorId(ctx),
    requestId: ctx.requestId,
    detail: {},
    ...row,
  });
}
