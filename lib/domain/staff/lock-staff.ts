import { and, eq, isNull } from "drizzle-orm";
import { actorId, type Ctx } from "@/lib/auth/permissions";
import { users } from "@/lib/db/schema/staff";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";

/** A person who is about to be changed, and which administrators can sign in now. */
export type LockedStaff = {
  id: string;
  role: string;
  disabledAt: Date | null;
  admins: readonly string[];
};

/**
 * Reads the person and holds all administrators until the transaction ends: two who take the other's role away at
 * the same moment are decided about one after the other, and the second is no administrator any more.
 * @throws AppError not_allowed, not_found
 */
export async function lockStaff(tx: Tx, ctx: Ctx, staffId: string): Promise<LockedStaff> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), isNull(users.disabledAt)))
    .orderBy(users.id)
    .for("no key update");
  const admins = rows.map(({ id }) => id);
  const actor = actorId(ctx);
  if (actor !== null && !admins.includes(actor)) throw new AppError("not_allowed");
  const [person] = await tx
    .select({ id: users.id, role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(eq(users.id, staffId))
    .for("no key update");
  if (!person) throw new AppError("not_found");
  return { ...person, admins };
}

/** @throws AppError staff_last_admin when nobody could manage staff without this person */
export function refuseLastAdmin({ id, admins }: LockedStaff): void {
  if (admins.length === 1 && admins[0] === id) throw new AppError("staff_last_admin");
}

/** @throws AppError staff_own_account */
export function refuseOwnAccount(ctx: Ctx, { id }: LockedStaff): void {
  if (id === actorId(ctx)) throw new AppError("staff_own_account");
}
