import { eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { sessions, users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { lockStaff, refuseLastAdmin, refuseOwnAccount } from "@/lib/domain/staff/lock-staff";
import type { StaffInput } from "@/lib/domain/staff/schemas";

/**
 * Keeps a person out: all their sign-ins end at once, and they cannot sign in again until they are enabled. What
 * they did stays under their name.
 * @throws AppError not_allowed, not_found, staff_last_admin, staff_own_account
 */
export async function disableStaff(ctx: Ctx, { staffId }: StaffInput): Promise<void> {
  requirePermission(ctx, "staff:manage");
  await withTransaction(async (tx) => {
    const person = await lockStaff(tx, ctx, staffId);
    if (person.disabledAt) return;
    refuseLastAdmin(person);
    refuseOwnAccount(ctx, person);
    const now = new Date();
    await tx.update(users).set({ disabledAt: now, updatedAt: now }).where(eq(users.id, staffId));
    await tx.delete(sessions).where(eq(sessions.userId, staffId));
    await writeAudit(tx, ctx, { action: "staff.disable", entity: "staff", entityId: staffId });
  });
}
