import { and, eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileSecrets, profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { Imsi, type ShownReading } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/** All but what it is found by, which is long. */
const { searchGrams: _, ...COLUMNS } = getTableColumns(profiles);

const Snapshot = z.record(z.string(), z.unknown());

/**
 * A profile of the inventory as the carrier last showed it, without its PUKs: `hasPuks` tells whether they can
 * be asked for. `snapshot` is null before the first reading.
 * @throws AppError profile_not_in_inventory
 */
export async function getProfile(ctx: Ctx, imsi: string) {
  requirePermission(ctx, "profiles:read");
  const environment = environmentOf("icm");
  const [row] = Imsi.safeParse(imsi).success
    ? await db()
        .select({ profile: COLUMNS, puksReadAt: profileSecrets.readAt })
        .from(profiles)
        .leftJoin(
          profileSecrets,
          and(
            eq(profileSecrets.environment, profiles.environment),
            eq(profileSecrets.imsi, profiles.imsi),
          ),
        )
        .where(and(eq(profiles.environment, environment), eq(profiles.imsi, imsi)))
    : [];
  if (!row) throw new AppError("profile_not_in_inventory", { imsi });
  const { environment: __, snapshot, ...profile } = row.profile;
  return {
    ...profile,
    snapshot: snapshot === null ? null : Snapshot.parse(snapshot),
    hasPuks: row.puksReadAt !== null,
  };
}

export type ProfileDetail = Awaited<ReturnType<typeof getProfile>>;

/** What the carrier said last of a line, and when; null before the first reading. */
export function readingOf({
  snapshot,
  readAt,
}: Pick<ProfileDetail, "snapshot" | "readAt">): ShownReading | null {
  return snapshot && readAt ? { snapshot, readAt: readAt.toISOString() } : null;
}
