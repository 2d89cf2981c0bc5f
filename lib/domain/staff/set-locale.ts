import { eq } from "drizzle-orm";
import { z } from "zod";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";

export const SetLocaleInput = z.enum(["ja", "en"]);
export type SetLocaleInput = z.infer<typeof SetLocaleInput>;

/** Remembers the language in which a person reads the desk. */
export async function setLocale(ctx: Ctx, locale: SetLocaleInput): Promise<null> {
  requirePermission(ctx, "preferences:change");
  const id = actorId(ctx);
  if (id === null) return null;
  await withTransaction(async (tx) => {
    await tx.update(users).set({ locale, updatedAt: new Date() }).where(eq(users.id, id));
    await writeAudit(tx, ctx, {
      action: "staff.set_locale",
      entity: "staff",
      entityId: id,
      detail: { locale },
    });
  });
  return null;
}
