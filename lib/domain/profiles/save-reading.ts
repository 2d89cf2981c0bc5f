import { and, eq } from "drizzle-orm";
import { seal } from "@/lib/crypto/seal";
import { profileSecrets, profiles } from "@/lib/db/schema/profiles";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { profileSearchGrams } from "@/lib/domain/profiles/profile-search-text";
import { env } from "@/lib/env";
import type { IcmProfile } from "@/lib/upstream/icm/schemas/profile";

/** Where a profile's PUKs lie, for sealing. */
export const pukPlace = (environment: string, imsi: string) =>
  `profile_secrets/${environment}/${imsi}/puks`;

/** What the inventory holds of the carrier's answers; null before the first. */
export type KeptReading = { snapshot: Record<string, unknown> | null; readAt: Date | null };

/**
 * Keeps what プロファイル情報参照API answered for a profile of the inventory: the PUKs sealed, apart from all
 * else, and forgotten when the answer has none. A profile that the inventory does not have is not added; an answer
 * that was asked for before the one that is kept changes nothing.
 * @returns what is kept then
 */
export async function saveReading(
  imsi: string,
  reading: IcmProfile,
  askedAt: Date,
): Promise<KeptReading | null> {
  const environment = environmentOf("icm");
  const readAt = askedAt;
  const { puk1, puk2, ...snapshot } = reading;
  return withTransaction(async (tx) => {
    const mine = and(eq(profiles.environment, environment), eq(profiles.imsi, imsi));
    const [known] = await tx.select().from(profiles).where(mine).for("update");
    if (!known) return null;
    if (known.readAt && known.readAt > askedAt) return known;
    const columns = {
      iccid: reading.iccid,
      msisdn: reading.msisdn,
      profileStatus: reading.profileStatus,
      plan: reading.upStream ? "upStream" : reading.plan,
      limitKb: reading.limit,
      upLimitKb: reading.upLimit,
      downLimitKb: reading.downLimit,
      cn: reading.cn,
      cnActIpAddress: reading.cnActIpAddress,
      cnSbyIpAddress: reading.cnSbyIpAddress,
    };
    await tx
      .update(profiles)
      .set({
        ...columns,
        snapshot,
        readAt,
        readError: null,
        searchGrams: profileSearchGrams({ ...known, ...columns }),
      })
      .where(mine);
    await savePuks(tx, environment, imsi, { puk1, puk2 }, readAt);
    return { snapshot, readAt };
  });
}

async function savePuks(
  tx: Tx,
  environment: string,
  imsi: string,
  values: { puk1: string | null; puk2: string | null },
  readAt: Date,
): Promise<void> {
  if (values.puk1 === null && values.puk2 === null) {
    await tx
      .delete(profileSecrets)
      .where(and(eq(profileSecrets.environment, environment), eq(profileSecrets.imsi, imsi)));
    return;
  }
  const puks = seal(env().secretKey, JSON.stringify(values), pukPlace(environment, imsi));
  await tx
    .insert(profileSecrets)
    .values({ environment, imsi, puks, readAt })
    .onConflictDoUpdate({
      target: [profileSecrets.environment, profileSecrets.imsi],
      set: { puks, readAt },
    });
}
