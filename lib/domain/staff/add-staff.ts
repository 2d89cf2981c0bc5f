import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { violatedUniqueIndex } from "@/lib/db/violations";
import { writeAudit } from "@/lib/domain/audit";
import { keepPassword } from "@/lib/domain/staff/keep-password";
import { makePassword } from "@/lib/domain/staff/make-password";
import type { AddStaffInput } from "@/lib/domain/staff/schemas";
import { AppError } from "@/lib/errors";
import { fieldMessage } from "@/lib/i18n/field-message";

/** What is shown once and can never be read again: only a hash is kept. */
export type HandedPassword = { email: string; password: string };

/**
 * Lets a colleague in, with a password made here that they must change at their first sign-in.
 * @throws AppError not_allowed, invalid_input (`email`: in use)
 */
export async function addStaff(ctx: Ctx, input: AddStaffInput): Promise<HandedPassword> {
  requirePermission(ctx, "staff:manage");
  const { email, name, role } = input;
  const id = randomUUID();
  const password = makePassword();
  const hash = await hashPassword(password);
  try {
    await withTransaction(async (tx) => {
      await tx.insert(users).values({ id, email, name, role, mustChangePassword: true });
      await keepPassword(tx, id, hash);
      await writeAudit(tx, ctx, {
        action: "staff.add",
        entity: "staff",
        entityId: id,
        detail: { role },
      });
    });
  } catch (error) {
    if (violatedUniqueIndex(error) !== "users_email_unique") throw error;
    throw new AppError("invalid_input", {}, { email: fieldMessage("emailInUse") });
  }
  return { email, password };
}
