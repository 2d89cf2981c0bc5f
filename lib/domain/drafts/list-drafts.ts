import { desc } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { drafts } from "@/lib/db/schema/drafts";
import { formOf } from "@/lib/domain/drafts/draft-forms";
import { draftsOf, openValues } from "@/lib/domain/drafts/draft-rows";

/**
 * One's own drafts, newest first, with what they are recognised by. Instants are ISO text in UTC.
 * @throws AppError not_allowed
 */
export async function listDrafts(ctx: Ctx) {
  requirePermission(ctx, "esim:operate");
  const staffId = actorId(ctx);
  if (staffId === null) return [];
  const rows = await db()
    .select()
    .from(drafts)
    .where(draftsOf(staffId))
    .orderBy(desc(drafts.changedAt));
  return rows.flatMap((row) => {
    const form = formOf(row.form);
    if (!form) return [];
    const values = openValues(row);
    const draft = {
      id: row.id,
      form,
      eid: values.eid || null,
      account: values.account || null,
      customerReference: values.customerReference || null,
      changedAt: row.changedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    };
    return [draft];
  });
}

export type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number];
