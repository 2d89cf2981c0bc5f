import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { ChooseProfilesInput } from "@/lib/domain/usage/schemas";

/**
 * The lines of the inventory among these IMSIs, in their order and each once, and the IMSIs that it does not
 * have. The carrier is not asked.
 * @throws AppError not_allowed
 */
export async function chooseProfiles(ctx: Ctx, { imsis }: ChooseProfilesInput) {
  requirePermission(ctx, "usage:read");
  const rows = await db()
    .select({
      imsi: profiles.imsi,
      customerReference: profiles.customerReference,
      comment: profiles.comment,
    })
    .from(profiles)
    .where(and(eq(profiles.environment, environmentOf("icm")), inArray(profiles.imsi, imsis)));
  const known = new Map(rows.map((row) => [row.imsi, row]));
  const wanted = [...new Set(imsis)];
  return {
    known: wanted.flatMap((imsi) => known.get(imsi) ?? []),
    unknown: wanted.filter((imsi) => !known.has(imsi)),
  };
}

export type ChosenProfiles = Awaited<ReturnType<typeof chooseProfiles>>;
export type ChosenProfile = ChosenProfiles["known"][number];
