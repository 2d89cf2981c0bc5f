import { and, eq } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { drafts } from "@/lib/db/schema/drafts";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import type { DiscardDraftInput } from "@/lib/domain/drafts/schemas";

/**
 * Throws one's own draft away for good. One that is not there any more is no error.
 * @throws AppError not_allowed
 */
export async function discardDraft(ctx: Ctx, { id }: DiscardDraftInput): Promise<void> {
  requirePermission(ctx, "esim:operate");
  await withTransaction(async (tx) => {
    if (!(await removeDraft(tx, ctx, id))) return;
    await writeAudit(tx, ctx, { action: "draft.discard", entity: "draft", entityId: id });
  });
}

/** Takes one's own draft away in the caller's transaction; false when there was none. */
export async function removeDraft(tx: Tx, ctx: Ctx, id: string): Promise<boolean> {
  const staffId = actorId(ctx);
  if (staffId === null) return false;
  const [gone] = await tx
    .delete(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.staffId, staffId)))
    .returning({ id: drafts.id });
  return gone !== undefined;
}
