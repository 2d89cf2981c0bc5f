import { eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { lockStaff, refuseLastAdmin, refuseOwnAccount } from "@/lib/domain/staff/lock-staff";
import type { ChangeRoleInput } from "@/lib/domain/staff/schemas";

/**
 * Gives a person another role, which counts from their next click on.
 * @throws AppError not_allowed, not_found, staff_last_admin, staff_own_account
 */
export async function changeRole(ctx: Ctx, { staffId, role }: ChangeRoleInput): Promise<void> {
  requirePermission(ctx, "staff:manage");
  await withTransaction(async (tx) => {
    const person = await lockStaff(tx, ctx, staffId);
    if (person.role === role) return;
    refuseLastAdmin(person);
    refuseOwnAccount(ctx, person);
    await tx.update(users).set({ role, updatedAt: new Date() }).where(eq(users.id, staffId));
    await writeAudit(tx, ctx, {
      action: "staff.change_role",
      entity: "staff",
      entityId: staffId,
      detail: { from: person.role, to: role },
    });
  });
}
