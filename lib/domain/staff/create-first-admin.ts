import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { sql } from "drizzle-orm";
import { accounts, users } from "@/lib/db/schema/staff";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { env } from "@/lib/env";

/**
 * Makes the first admin when nobody can sign in yet: from ADMIN_EMAIL and ADMIN_PASSWORD, or with a password
 * made here, which is given back to be printed once and is kept nowhere in the clear. Null when there is somebody,
 * or the password was given.
 */
export async function createFirstAdmin(): Promise<{ email: string; password: string } | null> {
  const given = env().firstAdmin;
  const email = given?.email.toLowerCase() ?? "admin@kaitsu.local";
  const password = given?.password ?? randomBytes(15).toString("base64url");
  const hash = await hashPassword(password);
  const made = await withTransaction(async (tx) => {
    // Two starts at once must not make two admins.
    await tx.execute(sql`LOCK TABLE ${users} IN SHARE ROW EXCLUSIVE MODE`);
    if ((await tx.$count(users)) > 0) return false;
    const id = randomUUID();
    await tx.insert(users).values({ id, email, name: "admin", role: "admin", emailVerified: true });
    await tx.insert(accounts).values({
      id: randomUUID(),
      accountId: id,
      providerId: "credential",
      userId: id,
      password: hash,
    });
    await writeAudit(
      tx,
      { actor: "program", requestId: randomUUID() },
      { action: "staff.create_first_admin", entity: "staff", entityId: id },
    );
    return true;
  });
  return made && !given ? { email, password } : null;
}
