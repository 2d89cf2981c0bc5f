import { eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { sessions, users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { lockStaff } from "@/lib/domain/staff/lock-staff";
import type { StaffInput } from "@/lib/domain/staff/schemas";

/**
 * Lets a disabled person sign in again, with the password and the role of before.
 * @throws AppError not_allowed, not_found
 */
export async function enableStaff(ctx: Ctx, { staffId }: StaffInput): Promise<void> {
  requirePermission(ctx, "staff:manage");
  await withTransaction(async (tx) => {
    const person = await lockStaff(tx, ctx, staffId);
    if (!person.disabledAt) return;
    await tx
      .update(users)
      .set({ disabledAt: null, updatedAt: new Date() })
      .where(eq(users.id, staffId));
    // A sign-in of the very moment of the disabling must not come to life now.
    await tx.delete(sessions).where(eq(sessions.userId, staffId));
    await writeAudit(tx, ctx, { action: "staff.enable", entity: "staff", entityId: staffId });
  });
}
