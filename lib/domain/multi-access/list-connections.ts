import { and, count, desc, eq, max, min, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { multiAccessConnections } from "@/lib/db/schema/multi-access";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { ListConnectionsQuery } from "@/lib/domain/multi-access/schemas";

const PER_PAGE = 50;

/**
 * One page of the connections that are kept of a line, newest first; the carrier is not asked. `imeiChanged` and
 * `profileChanged` compare with the connection before it in time, where both name the value. `next` asks for the page
 * after it, null at the end; `beginsAt` is the oldest connection that is kept, `readAt` when the carrier last named one.
 * Instants are ISO, UTC.
 * @throws AppError not_allowed
 */
export async function listConnections(ctx: Ctx, { imsi, before }: ListConnectionsQuery) {
  requirePermission(ctx, "profiles:read");
  const kept = multiAccessConnections;
  const mine = and(eq(kept.environment, environmentOf("icm")), eq(kept.imsi, imsi));
  const older = before
    ? sql`(${kept.connectedAt}, ${kept.id}) < (
        SELECT b.connected_at, b.id FROM multi_access_connections b
         WHERE b.id = ${before} AND b.environment = ${environmentOf("icm")} AND b.imsi = ${imsi})`
    : undefined;
  const [found, [all]] = await Promise.all([
    db()
      .select()
      .from(kept)
      .where(and(mine, older))
      .orderBy(desc(kept.connectedAt), desc(kept.id))
      .limit(PER_PAGE + 1),
    db()
      .select({ total: count(), beginsAt: min(kept.connectedAt), readAt: max(kept.readAt) })
      .from(kept)
      .where(mine),
  ]);
  const rows = found.slice(0, PER_PAGE).map((row, index) => ({
    id: row.id,
    connectedAt: row.connectedAt.toISOString(),
    efImsi: row.efImsi,
    efIccid: row.efIccid,
    imei: row.imei,
    appletState: row.appletState,
    imeiChanged: differ(row.imei, found[index + 1]?.imei),
    profileChanged: differ(row.efImsi, found[index + 1]?.efImsi),
  }));
  return {
    rows,
    next: found.length > PER_PAGE ? (rows.at(-1)?.id ?? null) : null,
    total: all?.total ?? 0,
    beginsAt: all?.beginsAt?.toISOString() ?? null,
    readAt: all?.readAt?.toISOString() ?? null,
  };
}

export type ConnectionPage = Awaited<ReturnType<typeof listConnections>>;
export type Connection = ConnectionPage["rows"][number];

function differ(one: string | null, other: string | null | undefined): boolean {
  return one !== null && other !== null && other !== undefined && one !== other;
}
