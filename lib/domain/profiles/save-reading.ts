import { and, eq, exists, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { seal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { LAZY_COMMIT } from "@/lib/db/lazy-commit";
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
  const line = { environment: environmentOf("icm"), imsi };
  const { puk1, puk2, ...snapshot } = reading;
  const columns = columnsOf(reading);
  const puks = sealPuks(line, { puk1, puk2 });
  const write = { line, set: { ...columns, snapshot, readAt: askedAt, readError: null }, puks };
  const kept = { snapshot, readAt: askedAt };

  // Nearly every reading, in one statement: what the line is found by stays. One that takes PUKs away must see those that
  // another is adding, so it waits for the line first.
  const { iccid, msisdn, readAt } = profiles;
  const found = and(
    sql`${iccid} IS NOT DISTINCT FROM ${columns.iccid}`,
    sql`${msisdn} IS NOT DISTINCT FROM ${columns.msisdn}`,
    or(isNull(readAt), lte(readAt, askedAt)),
  );
  if (puks && (await writeReading(db(), write, found))) return kept;

  return withTransaction(async (tx) => {
    const [known] = await tx.select().from(profiles).where(isProfile(line)).for("update");
    if (!known) return null;
    if (known.readAt && known.readAt > askedAt) return known;
    const searchGrams = profileSearchGrams({ ...known, ...columns });
    await writeReading(tx, { ...write, set: { ...write.set, searchGrams } });
    return kept;
  });
}

type Line = { environment: string; imsi: string };

const isProfile = ({ environment, imsi }: Line) =>
  and(eq(profiles.environment, environment), eq(profiles.imsi, imsi));

function columnsOf(reading: IcmProfile) {
  return {
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
}

function sealPuks(
  { environment, imsi }: Line,
  puks: { puk1: string | null; puk2: string | null },
): Buffer | null {
  if (puks.puk1 === null && puks.puk2 === null) return null;
  return seal(env().secretKey, JSON.stringify(puks), pukPlace(environment, imsi));
}

type Write = {
  line: Line;
  set: Partial<typeof profiles.$inferInsert> & { readAt: Date };
  puks: Buffer | null;
};

/** Writes both rows in one statement; false where the line is not there, or not as `condition` has it. */
async function writeReading(
  connection: Pick<Tx, "$with" | "with" | "update" | "insert" | "delete" | "select">,
  { line, set, puks }: Write,
  condition?: SQL,
): Promise<boolean> {
  const kept = connection.$with("kept").as(
    connection
      .update(profiles)
      .set(set)
      .where(and(isProfile(line), condition))
      .returning({ environment: profiles.environment, imsi: profiles.imsi }),
  );
  const { environment, imsi } = profileSecrets;
  const secrets = connection.$with("secrets").as(
    puks
      ? connection
          .insert(profileSecrets)
          .select((query) =>
            query
              .select({
                environment: kept.environment,
                imsi: kept.imsi,
                puks: sql`${puks}::bytea`.as("puks"),
                readAt: sql`${set.readAt}::timestamptz`.as("read_at"),
              })
              .from(kept),
          )
          .onConflictDoUpdate({ target: [environment, imsi], set: { puks, readAt: set.readAt } })
          .returning({ imsi })
      : connection
          .delete(profileSecrets)
          .where(
            and(
              eq(environment, line.environment),
              eq(imsi, line.imsi),
              exists(connection.select().from(kept)),
            ),
          )
          .returning({ imsi }),
  );
  const written = await connection.with(kept, secrets).select({ commit: LAZY_COMMIT }).from(kept);
  return written.length > 0;
}
