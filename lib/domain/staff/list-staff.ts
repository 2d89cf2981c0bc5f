import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Ctx, isRole, type Role, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { auditLog } from "@/lib/db/schema/audit";
import { users } from "@/lib/db/schema/staff";

/** One person of the staff, as the table shows them. */
export type StaffRow = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** ISO instants; null: may sign in, has never signed in. */
  disabledAt: string | null;
  lastSignInAt: string | null;
  addedAt: string;
  /** Still has the password that was made for them. */
  mustChangePassword: boolean;
};

/** Everybody who can or could sign in: the disabled last, each group by name. @throws AppError not_allowed */
export async function listStaff(ctx: Ctx): Promise<StaffRow[]> {
  requirePermission(ctx, "staff:manage");
  const signIns = db()
    .select({ at: auditLog.at })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.entity, "staff"),
        eq(auditLog.entityId, users.id),
        eq(auditLog.action, "staff.sign_in"),
      ),
    )
    // By the index on entity, entity id and id: one row is read for each person.
    .orderBy(desc(auditLog.id))
    .limit(1)
    .as("last_sign_in");
  const rows = await db()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      disabledAt: users.disabledAt,
      mustChangePassword: users.mustChangePassword,
      createdAt: users.createdAt,
      lastSignInAt: signIns.at,
    })
    .from(users)
    .leftJoinLateral(signIns, sql`true`)
    .orderBy(isNotNull(users.disabledAt), users.name, users.id);
  return rows.map(({ role, createdAt, disabledAt, lastSignInAt, ...person }) => ({
    ...person,
    role: isRole(role) ? role : "viewer",
    addedAt: createdAt.toISOString(),
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }));
}
