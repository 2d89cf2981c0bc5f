import { and } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { drafts } from "@/lib/db/schema/drafts";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { draftChanged, isAsSeen, ownDraft } from "@/lib/domain/drafts/draft-rows";
import type { DiscardDraftInput, DraftSeen, DraftValues } from "@/lib/domain/drafts/schemas";

/**
 * Throws one's own draft away for good. One that is not there any more is no error.
 * @throws AppError not_allowed
 */
export async function discardDraft(ctx: Ctx, { id }: DiscardDraftInput): Promise<void> {
  requirePermission(ctx, "esim:operate");
  await withTransaction(async (tx) => {
    if (!(await removeDraft(tx, ctx, { id }))) return;
    await writeAudit(tx, ctx, { action: "draft.discard", entity: "draft", entityId: id });
  });
}

type Removal = {
  id: string;
  /** It goes only as it was seen. */
  seen?: DraftSeen;
  /** What stands in the form that it was seen in. */
  here?: DraftValues;
};

/**
 * Takes one's own draft away in the caller's transaction; false when there was none.
 * @throws AppError draft_changed
 */
export async function removeDraft(tx: Tx, ctx: Ctx, { id, seen, here }: Removal): Promise<boolean> {
  const staffId = actorId(ctx);
  if (staffId === null) return false;
  const mine = ownDraft(id, staffId);
  const [gone] = await tx
    .delete(drafts)
    .where(and(mine, seen && isAsSeen(seen)))
    .returning({ id: drafts.id });
  if (gone) return true;
  const [other] = await tx.select().from(drafts).where(mine);
  if (other) throw draftChanged(other, here);
  return false;
}
