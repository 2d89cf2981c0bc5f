import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";
import type { DraftForm } from "@/lib/domain/drafts/draft-forms";
import { draftsOf, openValues } from "@/lib/domain/drafts/draft-rows";
import type { DraftValues } from "@/lib/domain/drafts/schemas";
import { AppError } from "@/lib/errors";

/**
 * What stood in one's own form.
 * @throws AppError not_allowed; not_found for a draft of another form or person, sent, thrown away, or run out
 */
export async function readDraft(
  ctx: Ctx,
  { id, form }: { id: string; form: DraftForm },
): Promise<{ id: string; version: number; values: DraftValues }> {
  requirePermission(ctx, "esim:operate");
  const staffId = actorId(ctx);
  if (staffId === null || !z.uuid().safeParse(id).success) throw new AppError("not_found");
  const mine = and(draftsOf(staffId), eq(drafts.id, id), eq(drafts.form, form));
  const [row] = await db().select().from(drafts).where(mine);
  if (!row) throw new AppError("not_found");
  return { id, version: row.version, values: openValues(row) };
}
