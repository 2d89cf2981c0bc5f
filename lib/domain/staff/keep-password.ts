import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { accounts } from "@/lib/db/schema/staff";
import type { Tx } from "@/lib/db/transaction";

/** Keeps a person's password for the sign-in by e-mail. `hash` is better-auth's (`hashPassword`), never the password. */
export async function keepPassword(tx: Tx, userId: string, hash: string): Promise<void> {
  const kept = await tx
    .update(accounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")))
    .returning({ id: accounts.id });
  if (kept.length > 0) return;
  await tx.insert(accounts).values({
    id: randomUUID(),
    accountId: userId,
    providerId: "credential",
    userId,
    password: hash,
  });
}
