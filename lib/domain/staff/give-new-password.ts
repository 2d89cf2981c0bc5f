import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { sessions, users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import type { HandedPassword } from "@/lib/domain/staff/add-staff";
import { keepPassword } from "@/lib/domain/staff/keep-password";
import { lockStaff, refuseOwnAccount } from "@/lib/domain/staff/lock-staff";
import { makePassword } from "@/lib/domain/staff/make-password";
import type { StaffInput } from "@/lib/domain/staff/schemas";

/**
 * Replaces a person's password by one made here, which they must change when they sign in next; all their sign-ins
 * end. Nobody does it to themselves: whoever knows their password changes it, and whoever does not asks another.
 * @throws AppError not_allowed, not_found, staff_own_account
 */
export async function giveNewPassword(ctx: Ctx, { staffId }: StaffInput): Promise<HandedPassword> {
  requirePermission(ctx, "staff:manage");
  const password = makePassword();
  const hash = await hashPassword(password);
  const email = await withTransaction(async (tx) => {
    const person = await lockStaff(tx, ctx, staffId);
    refuseOwnAccount(ctx, person);
    await keepPassword(tx, staffId, hash);
    const [changed] = await tx
      .update(users)
      .set({ mustChangePassword: true, updatedAt: new Date() })
      .where(eq(users.id, staffId))
      .returning({ email: users.email });
    await tx.delete(sessions).where(eq(sessions.userId, staffId));
    await writeAudit(tx, ctx, { action: "staff.new_password", entity: "staff", entityId: staffId });
    return changed?.email ?? "";
  });
  return { email, password };
}
