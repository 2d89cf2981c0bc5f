import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { profiles } from "@/lib/db/schema/profiles";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";
import type { EditReferenceInput } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/**
 * Sets our own customer reference (顧客番号) of a line; blank takes it away. The carrier is not told.
 * @throws AppError not_allowed, profile_not_in_inventory
 */
export async function editReference(ctx: Ctx, input: EditReferenceInput): Promise<void> {
  requirePermission(ctx, "profiles:edit");
  const { imsi } = input;
  const customerReference = input.customerReference || null;
  const mine = and(eq(profiles.environment, environmentOf("icm")), eq(profiles.imsi, imsi));
  await withTransaction(async (tx) => {
    const [known] = await tx.select().from(profiles).where(mine).for("update");
    if (!known) throw new AppError("profile_not_in_inventory", { imsi });
    const searchGrams = profileSearchGrams({ ...known, customerReference });
    await tx.update(profiles).set({ customerReference, searchGrams }).where(mine);
    await writeAudit(tx, ctx, {
      action: "profile.edit_reference",
      entity: "profile",
      entityId: imsi,
      detail: { environment: known.environment },
    });
  });
}
