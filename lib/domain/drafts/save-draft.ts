import { and, eq } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { drafts } from "@/lib/db/schema/drafts";
import { orders } from "@/lib/db/schema/orders";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { draftsOf, sealValues } from "@/lib/domain/drafts/draft-rows";
import type { SaveDraftInput } from "@/lib/domain/drafts/schemas";
import { AppError } from "@/lib/errors";

/** A draft is gone so long after its last change. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** More than anybody fills in at once. */
const MOST = 50;

/**
 * Keeps what stands in a form, sealed, for its writer alone; again and again under the same id while they type. The
 * audit log has its beginning, not every stroke. A draft that has become an order does not come back.
 * @throws AppError not_allowed; not_found when the id is somebody else's; draft_sent; too_many_drafts
 */
export async function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<{ savedAt: string }> {
  requirePermission(ctx, "esim:operate");
  const staffId = actorId(ctx);
  if (staffId === null) throw new AppError("not_allowed");
  const { id, form } = input;
  const now = new Date();
  const kept = {
    form,
    values: sealValues(id, input.values),
    changedAt: now,
    expiresAt: new Date(now.getTime() + KEPT_MS),
  };
  await withTransaction(async (tx) => {
    const [known] = await tx
      .update(drafts)
      .set(kept)
      .where(and(eq(drafts.id, id), eq(drafts.staffId, staffId)))
      .returning({ id: drafts.id });
    if (known) return;
    const [sent] = await tx
      .select({ code: orders.code })
      .from(orders)
      .where(eq(orders.draftId, id));
    if (sent) throw new AppError("draft_sent", { code: sent.code });
    const environment = environmentOf("freebit");
    const [added] = await tx
      .insert(drafts)
      .values({ id, environment, staffId, ...kept })
      .onConflictDoNothing()
      .returning({ id: drafts.id });
    if (!added) throw new AppError("not_found");
    if ((await tx.$count(drafts, draftsOf(staffId))) > MOST) throw new AppError("too_many_drafts");
    await writeAudit(tx, ctx, {
      action: "draft.begin",
      entity: "draft",
      entityId: id,
      detail: { form },
    });
  });
  return { savedAt: now.toISOString() };
}
