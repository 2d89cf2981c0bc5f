import { and, eq, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { multiAccessStates } from "@/lib/db/schema/multi-access";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icm } from "@/lib/domain/carriers/icm";
import { ifSoon } from "@/lib/domain/carriers/patience";
import type { ReadMultiAccessInput } from "@/lib/domain/multi-access/schemas";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { AppError, type ErrorCode } from "@/lib/errors";
import { type IcmMultiAccess, multiAccessAnswer } from "@/lib/upstream/icm/schemas/multi-access";

/** Instants are ISO, UTC. */
export type MultiAccessStatus = {
  /** Null: the carrier says that it is no multi-access SIM (its 404). */
  state: {
    /** As the carrier spells it: an open set. */
    lastConnectedCarrier: string | null;
    /** Text: the document's sample has a letter in it. */
    imei: string | null;
    imsi2: string | null;
    updatedAt: string | null;
  } | null;
  /** When the carrier said so. */
  readAt: string;
  /** Why the carrier could not be read now, where what is given is what it said last. */
  failure: ErrorCode | null;
};

/**
 * マルチアクセス接続状況 of a profile of the inventory, from the carrier now. The answer is kept; when the carrier cannot be
 * read, or does not answer soon (`ifSoon`), it is the kept one with why.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_* when it was never read
 */
export async function readStatus(
  ctx: Ctx,
  { imsi }: ReadMultiAccessInput,
): Promise<MultiAccessStatus> {
  requirePermission(ctx, "profiles:read");
  await getProfile(ctx, imsi);
  const known = await findState(imsi);
  const asked = askAndKeep(imsi);
  if (!known) return asked;
  try {
    return await ifSoon(asked);
  } catch (error) {
    if (error instanceof AppError) return { ...known, failure: error.code };
    throw error;
  }
}

async function askAndKeep(imsi: string): Promise<MultiAccessStatus> {
  const readAt = new Date();
  const state = await reading(() => icm().multiAccess(imsi));
  await keepState(imsi, state, readAt);
  return { state: shown(state), readAt: readAt.toISOString(), failure: null };
}

/** An answer that was asked for before the one that is kept changes nothing. */
async function keepState(imsi: string, state: IcmMultiAccess | null, readAt: Date): Promise<void> {
  await db()
    .insert(multiAccessStates)
    .values({ environment: environmentOf("icm"), imsi, state, readAt })
    .onConflictDoUpdate({
      target: [multiAccessStates.environment, multiAccessStates.imsi],
      set: { state, readAt },
      setWhere: sql`excluded.read_at > ${multiAccessStates.readAt}`,
    });
}

async function findState(imsi: string): Promise<Omit<MultiAccessStatus, "failure"> | null> {
  const [row] = await db()
    .select()
    .from(multiAccessStates)
    .where(
      and(
        eq(multiAccessStates.environment, environmentOf("icm")),
        eq(multiAccessStates.imsi, imsi),
      ),
    );
  // Rows of another version of this program may have another shape: then nothing is known.
  const stored = multiAccessAnswer.nullable().safeParse(row?.state);
  if (!row || !stored.success) return null;
  return { state: shown(stored.data), readAt: row.readAt.toISOString() };
}

function shown(state: IcmMultiAccess | null): MultiAccessStatus["state"] {
  if (!state) return null;
  return {
    lastConnectedCarrier: state.last_connected_carrier ?? null,
    imei: state.imei ?? null,
    imsi2: state.imsi_2 ?? null,
    updatedAt: state.updated_at?.toISOString() ?? null,
  };
}
