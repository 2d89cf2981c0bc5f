import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { asReadingError } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import type { RefreshProfileInput } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/**
 * Reads a profile of the inventory from the carrier now and keeps the answer. When the carrier cannot be read,
 * the older snapshot stays, marked with why.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_*
 */
export async function refreshProfile(ctx: Ctx, { imsi }: RefreshProfileInput): Promise<void> {
  requirePermission(ctx, "profiles:refresh");
  await getProfile(ctx, imsi);
  try {
    await readProfile(imsi);
  } catch (error) {
    const expected = asReadingError(error);
    if (expected instanceof AppError) {
      await db()
        .update(profiles)
        .set({ readError: expected.code })
        .where(and(eq(profiles.environment, environmentOf("icm")), eq(profiles.imsi, imsi)));
    }
    throw expected;
  }
}
