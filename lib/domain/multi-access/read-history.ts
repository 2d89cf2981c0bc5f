import { sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { multiAccessConnections } from "@/lib/db/schema/multi-access";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icm } from "@/lib/domain/carriers/icm";
import { ifSoon } from "@/lib/domain/carriers/patience";
import { type ConnectionPage, listConnections } from "@/lib/domain/multi-access/list-connections";
import type { ReadMultiAccessInput } from "@/lib/domain/multi-access/schemas";
import { getProfile } from "@/lib/domain/profiles/get-profile";
import { AppError, type ErrorCode } from "@/lib/errors";
import type { IcmMultiAccessConnection } from "@/lib/upstream/icm/schemas/multi-access";

/** `readAt` is when the carrier was read; `failure` why it could not be read now. */
export type ConnectionHistory = ConnectionPage & { failure: ErrorCode | null };

/**
 * マルチアクセスSIM接続履歴 of a profile of the inventory: the last 100 connections from the carrier now, joined with all that
 * was kept before. When the carrier cannot be read, or does not answer soon (`ifSoon`), what is kept, with why.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_* when nothing is kept
 */
export async function readHistory(
  ctx: Ctx,
  { imsi }: ReadMultiAccessInput,
): Promise<ConnectionHistory> {
  requirePermission(ctx, "profiles:read");
  await getProfile(ctx, imsi);
  const known = await listConnections(ctx, { imsi });
  const asked = askAndKeep(ctx, imsi);
  if (known.total === 0) return asked;
  try {
    return await ifSoon(asked);
  } catch (error) {
    if (error instanceof AppError) return { ...known, failure: error.code };
    throw error;
  }
}

async function askAndKeep(ctx: Ctx, imsi: string): Promise<ConnectionHistory> {
  const readAt = new Date();
  await keepConnections(imsi, await reading(() => icm().multiAccessHistory(imsi)), readAt);
  const page = await listConnections(ctx, { imsi });
  return { ...page, readAt: readAt.toISOString(), failure: null };
}

async function keepConnections(
  imsi: string,
  answer: readonly IcmMultiAccessConnection[],
  readAt: Date,
): Promise<void> {
  const kept = multiAccessConnections;
  const rows = onceEach(answer).map((one) => ({
    environment: environmentOf("icm"),
    imsi,
    connectedAt: one.created_at,
    efIccid: one.ef_iccid,
    efImsi: one.ef_imsi,
    imei: one.imei,
    appletState: one.applet_state,
    readAt,
  }));
  if (rows.length === 0) return;
  await db()
    .insert(kept)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        kept.environment,
        kept.imsi,
        kept.connectedAt,
        kept.efIccid,
        kept.efImsi,
        kept.imei,
        kept.appletState,
      ],
      set: { readAt: sql`greatest(${kept.readAt}, excluded.read_at)` },
    });
}

/**
 * The carrier's connections without those that it names twice, oldest first: always in one order, so that two readers
 * that keep the same ones wait for each other and do not block each other. Of connections in the same second the
 * carrier's order (newest first) stays.
 */
function onceEach(answer: readonly IcmMultiAccessConnection[]): IcmMultiAccessConnection[] {
  const known = new Map(
    answer.map((one) => [
      JSON.stringify([one.created_at, one.ef_iccid, one.ef_imsi, one.imei, one.applet_state]),
      one,
    ]),
  );
  return [...known.values()]
    .reverse()
    .sort((one, other) => one.created_at.getTime() - other.created_at.getTime());
}
