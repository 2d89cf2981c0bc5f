import { and, asc, eq, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { ProfileQuery } from "@/lib/domain/profiles/schemas";
import { searchCondition } from "@/lib/domain/profiles/search-condition";
import { KNOWN_PROFILE_STATUSES, PROFILES_PER_PAGE } from "@/lib/domain/profiles/vocabulary";

const SORT_COLUMNS = {
  imsi: profiles.imsi,
  readAt: profiles.readAt,
  profileStatus: profiles.profileStatus,
  plan: profiles.plan,
} as const;

const ROW = {
  imsi: profiles.imsi,
  hsn: profiles.hsn,
  iccid: profiles.iccid,
  msisdn: profiles.msisdn,
  profileStatus: profiles.profileStatus,
  plan: profiles.plan,
  limitKb: profiles.limitKb,
  upLimitKb: profiles.upLimitKb,
  downLimitKb: profiles.downLimitKb,
  comment: profiles.comment,
  customerReference: profiles.customerReference,
  readAt: sql<
    string | null
  >`to_char(${profiles.readAt} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
  readError: profiles.readError,
  /** State of the order that holds this line now, if one does. */
  orderState: sql<string | null>`(
    SELECT o.state FROM order_targets t JOIN orders o ON o.id = t.order_id
    WHERE t.environment = ${profiles}.environment AND t.type = 'imsi'
      AND t.value = ${profiles}.imsi AND t.active)`,
};

/**
 * One page of the inventory, filtered, sorted and cut in the database; a page past the end is the last one. Limits
 * in KB, `readAt` in UTC. `total` counts the lines that were asked for, `inventory` all of them.
 */
export async function listProfiles(ctx: Ctx, query: ProfileQuery) {
  requirePermission(ctx, "profiles:read");
  const mine = eq(profiles.environment, environmentOf("icm"));
  const where = and(mine, ...conditions(query));
  const [total, inventory] = await Promise.all([
    db().$count(profiles, where),
    db().$count(profiles, mine),
  ]);
  const page = Math.min(query.page, Math.max(1, Math.ceil(total / PROFILES_PER_PAGE)));
  const rows = await db()
    .select(ROW)
    .from(profiles)
    .where(where)
    .orderBy(order(query), asc(profiles.imsi))
    .limit(PROFILES_PER_PAGE)
    .offset((page - 1) * PROFILES_PER_PAGE);
  return { rows, total, inventory, page, perPage: PROFILES_PER_PAGE };
}

export type ProfilePage = Awaited<ReturnType<typeof listProfiles>>;
export type ProfileRow = ProfilePage["rows"][number];

/** What is not known comes last; a line that was never read counts as the one read longest ago. */
function order({ sort, descending }: ProfileQuery): SQL {
  const column = SORT_COLUMNS[sort];
  if (!descending) return sort === "readAt" ? sql`${column} NULLS FIRST` : asc(column);
  return sql`${column} DESC NULLS LAST`;
}

function conditions({ status, plan, text }: ProfileQuery): (SQL | undefined)[] {
  return [
    statusCondition(status),
    plan ? eq(profiles.plan, plan) : undefined,
    searchCondition(profiles.searchGrams, text),
  ];
}

function statusCondition(status: ProfileQuery["status"]): SQL | undefined {
  if (!status) return undefined;
  if (status === "unread") return isNull(profiles.readAt);
  if (status === "readFailed") return isNotNull(profiles.readError);
  if (status !== "other") return eq(profiles.profileStatus, status);
  return and(
    isNotNull(profiles.profileStatus),
    notInArray(profiles.profileStatus, [...KNOWN_PROFILE_STATUSES]),
  );
}
