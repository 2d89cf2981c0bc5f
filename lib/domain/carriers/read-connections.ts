import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierTokens } from "@/lib/db/schema/carriers";
import { profiles } from "@/lib/db/schema/profiles";
import { freebitEndpointRows, icmEndpointRows } from "@/lib/domain/carriers/endpoint-rows";
import { type Carrier, environmentOf } from "@/lib/domain/carriers/environment";
import { failedAttempts } from "@/lib/domain/carriers/failed-attempts";
import { listOutages, type Outage } from "@/lib/domain/carriers/outages";
import { listHeld } from "@/lib/domain/carriers/stops";
import { env } from "@/lib/env";

/**
 * How the desk reaches each carrier, and how that went; a carrier that is configured as unused is `used: false`.
 * Tokens, keys and secrets are never read. Instants are ISO text in UTC.
 */
export async function readConnections(ctx: Ctx) {
  requirePermission(ctx, "carriers:manage");
  const [held, outages] = await Promise.all([listHeld(), listOutages()]);
  const standing = { held, outages };
  return Promise.all([readIcm(standing), readFreebit(standing)]);
}

export type Connection = Awaited<ReturnType<typeof readConnections>>[number];
export type UsedConnection = Extract<Connection, { used: true }>;

type Standing = { held: Awaited<ReturnType<typeof listHeld>>; outages: Outage[] };

async function readIcm(standing: Standing) {
  const settings = env().icm;
  if (!settings) return { carrier: "icm", used: false } as const;
  return {
    carrier: "icm",
    used: true,
    addresses: [
      { of: "api", url: withoutCredentials(settings.baseUrl) },
      { of: "keystone", url: withoutCredentials(settings.keystoneUrl) },
    ],
    account: settings.tenantId,
    endpoints: icmEndpointRows(settings.endpoints),
    unread: await unreadProfiles(),
    ...(await stateOf("icm", standing)),
  } as const;
}

async function readFreebit(standing: Standing) {
  const settings = env().freebit;
  if (!settings) return { carrier: "freebit", used: false } as const;
  const state = await stateOf("freebit", standing);
  return {
    carrier: "freebit",
    used: true,
    addresses: [{ of: "api", url: withoutCredentials(settings.baseUrl) }],
    account: settings.oemId,
    endpoints: freebitEndpointRows(),
    unread: null,
    ...state,
    // Its lifetime is not published; the date that is stored means never.
    token: state.token && { ...state.token, expiresAt: null },
  } as const;
}

async function stateOf(carrier: Carrier, { held, outages }: Standing) {
  const environment = environmentOf(carrier);
  const [token, failures] = await Promise.all([
    tokenTimes(environment, carrier),
    failedAttempts(environment),
  ]);
  const stop = held.find((one) => one.carrier === carrier) ?? null;
  return { token, stop, outages: outages.filter((one) => one.carrier === carrier), failures };
}

/** When the stored token was issued and runs out; null when there is none. */
async function tokenTimes(environment: string, carrier: Carrier) {
  const [row] = await db()
    .select({ issuedAt: carrierTokens.issuedAt, expiresAt: carrierTokens.expiresAt })
    .from(carrierTokens)
    .where(and(eq(carrierTokens.environment, environment), eq(carrierTokens.carrier, carrier)));
  return row
    ? { issuedAt: row.issuedAt.toISOString(), expiresAt: row.expiresAt.toISOString() }
    : null;
}

/** How many lines could not be read when they were read last, by why: when that was is not kept. */
function unreadProfiles() {
  return db()
    .select({ code: profiles.readError, lines: count() })
    .from(profiles)
    .where(and(eq(profiles.environment, environmentOf("icm")), isNotNull(profiles.readError)))
    .groupBy(profiles.readError)
    .orderBy(desc(count()), profiles.readError);
}

/** An address as it can be shown: a name or password that somebody wrote into it stays away. */
function withoutCredentials(address: string): string {
  const url = new URL(address);
  if (!url.username && !url.password) return address;
  url.username = "";
  url.password = "";
  return url.href;
}
