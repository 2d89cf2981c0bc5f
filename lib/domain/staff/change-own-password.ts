import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq, ne } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { emailHash, forgetTries, takeTry } from "@/lib/auth/sign-in-limit";
import { db } from "@/lib/db/client";
import { accounts, sessions, users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import type { ChangePasswordInput } from "@/lib/domain/staff/schemas";
import { AppError } from "@/lib/errors";
import { fieldMessage } from "@/lib/i18n/field-message";

const wrongPassword = () =>
  new AppError("invalid_input", {}, { currentPassword: fieldMessage("wrongPassword") });

/**
 * Replaces one's own password by another; one's other sign-ins end, the one that asks stays. Wrong current ones count
 * with the sign-ins that failed, so that an open browser is no place to guess at.
 * @throws AppError not_allowed, too_many_tries (`seconds`), invalid_input (`currentPassword`)
 */
export async function changeOwnPassword(ctx: Ctx, input: ChangePasswordInput): Promise<void> {
  requirePermission(ctx, "password:change");
  const id = actorId(ctx);
  if (id === null) throw new AppError("not_allowed");
  const mine = and(eq(accounts.userId, id), eq(accounts.providerId, "credential"));
  const [known] = await db()
    .select({ email: users.email, hash: accounts.password })
    .from(users)
    .innerJoin(accounts, eq(accounts.userId, users.id))
    .where(mine);
  if (!known?.hash) throw wrongPassword();
  const tries = emailHash(known.email);
  const seconds = await takeTry(tries);
  if (seconds !== null) throw new AppError("too_many_tries", { seconds });
  const password = input.currentPassword;
  if (!(await verifyPassword({ hash: known.hash, password }))) throw wrongPassword();
  const oldHash = known.hash;
  const newHash = await hashPassword(input.newPassword);
  await withTransaction(async (tx) => {
    // The person first and the password then, as an administrator's change does: two at once would wait for each other.
    await tx
      .update(users)
      .set({ mustChangePassword: false, updatedAt: new Date() })
      .where(eq(users.id, id));
    const changed = await tx
      .update(accounts)
      .set({ password: newHash, updatedAt: new Date() })
      // An administrator may have given another one since it was looked at.
      .where(and(mine, eq(accounts.password, oldHash)))
      .returning({ id: accounts.id });
    if (changed.length === 0) throw wrongPassword();
    await tx
      .delete(sessions)
      .where(
        and(eq(sessions.userId, id), ctx.sessionId ? ne(sessions.id, ctx.sessionId) : undefined),
      );
    await writeAudit(tx, ctx, { action: "staff.change_password", entity: "staff", entityId: id });
  });
  await forgetTries(tries);
}
