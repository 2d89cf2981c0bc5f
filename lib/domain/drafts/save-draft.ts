import { and, eq, sql } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { drafts } from "@/lib/db/schema/drafts";
import { orders } from "@/lib/db/schema/orders";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { DRAFT_KEPT_MS, MOST_DRAFTS } from "@/lib/domain/drafts/draft-limits";
import {
  draftChanged,
  draftsOf,
  isAsSeen,
  lockDraftsOf,
  ownDraft,
  sealValues,
} from "@/lib/domain/drafts/draft-rows";
import type { SaveDraftInput } from "@/lib/domain/drafts/schemas";
import { AppError } from "@/lib/errors";

/** `savedAt` is ISO text in UTC; `version` is what the form has seen from now on. */
export type SavedDraft = { savedAt: string; version: number };

/**
 * Keeps what stands in a form, sealed, for its writer alone; again and again under the same id while they type. The
 * audit log has its beginning, not every stroke. What another window wrote meanwhile is not written over, and a draft
 * that was thrown away or has become an order does not come back.
 * @throws AppError not_allowed; not_found when the id is somebody else's, or of another
 *   environment; draft_changed with the version that is there
 *   now; draft_gone; draft_sent with the order; too_many_drafts
 */
export async function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<SavedDraft> {
  requirePermission(ctx, "esim:operate");
  const staffId = actorId(ctx);
  if (staffId === null) throw new AppError("not_allowed");
  const { id, form, seen } = input;
  const now = new Date();
  const kept = {
    form,
    values: sealValues(id, input.values),
    openingId: seen.openingId,
    changedAt: now,
    expiresAt: new Date(now.getTime() + DRAFT_KEPT_MS),
  };
  const version = await withTransaction(async (tx) => {
    const [known] = await tx
      .update(drafts)
      .set({ ...kept, version: sql`${drafts.version} + 1` })
      .where(and(ownDraft(id, staffId), isAsSeen(seen)))
      .returning({ version: drafts.version });
    if (known) return known.version;
    await lockDraftsOf(tx, staffId);
    await refuseOther(tx, input, staffId);
    await refuseOver(tx, input);
    const [added] = await tx
      .insert(drafts)
      .values({ id, environment: environmentOf("freebit"), staffId, ...kept })
      .onConflictDoNothing()
      .returning({ version: drafts.version });
    if (!added) {
      // Begun in two windows at once.
      await refuseOther(tx, input, staffId);
      throw new AppError("draft_gone");
    }
    if ((await tx.$count(drafts, draftsOf(staffId))) > MOST_DRAFTS) {
      throw new AppError("too_many_drafts");
    }
    await writeAudit(tx, ctx, {
      action: "draft.begin",
      entity: "draft",
      entityId: id,
      detail: { form },
    });
    return added.version;
  });
  return { savedAt: now.toISOString(), version };
}

/** Nothing of this id may be there. */
async function refuseOther(tx: Tx, { id, values }: SaveDraftInput, staffId: string): Promise<void> {
  const [row] = await tx.select().from(drafts).where(eq(drafts.id, id));
  if (!row) return;
  const own = row.staffId === staffId && row.environment === environmentOf("freebit");
  throw own ? draftChanged(row, values) : new AppError("not_found");
}

/** A draft that is not there any more stays away. */
async function refuseOver(tx: Tx, { id, seen }: SaveDraftInput): Promise<void> {
  const [sent] = await tx
    .select({ orderId: orders.id, code: orders.code })
    .from(orders)
    .where(eq(orders.draftId, id));
  if (sent) throw new AppError("draft_sent", sent);
  if (seen.version > 0) throw new AppError("draft_gone");
}
