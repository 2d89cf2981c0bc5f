import { and, asc, desc, eq, isNotNull, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import {
  KNOWN_PROFILE_STATUSES,
  PROFILES_PER_PAGE,
  type ProfileQuery,
} from "@/lib/domain/profiles/schemas";
import { queryGrams } from "@/lib/domain/profiles/search-grams";

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

/** One page of the inventory, filtered, sorted and cut in the database; limits in KB, `readAt` in UTC. */
export async function listProfiles(ctx: Ctx, query: ProfileQuery) {
  requirePermission(ctx, "profiles:read");
  const environment = environmentOf("icm");
  const where = and(eq(profiles.environment, environment), ...conditions(query));
  const column = SORT_COLUMNS[query.sort];
  const order = query.descending ? desc(column) : asc(column);
  const [rows, total, inventory] = await Promise.all([
    db()
      .select(ROW)
      .from(profiles)
      .where(where)
      .orderBy(order, asc(profiles.imsi))
      .limit(PROFILES_PER_PAGE)
      .offset((query.page - 1) * PROFILES_PER_PAGE),
    db().$count(profiles, where),
    db().$count(profiles, eq(profiles.environment, environment)),
  ]);
  return { rows, total, inventory, page: query.page, perPage: PROFILES_PER_PAGE };
}

export type ProfilePage = Awaited<ReturnType<typeof listProfiles>>;
export type ProfileRow = ProfilePage["rows"][number];

function conditions({ status, plan, text }: ProfileQuery): (SQL | undefined)[] {
  const grams = queryGrams(text);
  return [
    statusCondition(status),
    plan ? eq(profiles.plan, plan) : undefined,
    grams.length > 0 ? sql`${profiles.searchGrams} @> ${sql.param(grams)}::text[]` : undefined,
  ];
}

function statusCondition(status: ProfileQuery["status"]): SQL | undefined {
  if (!status) return undefined;
  if (status === "unread") return isNull(profiles.readAt);
  if (status !== "other") return eq(profiles.profileStatus, status);
  return and(
    isNotNull(profiles.profileStatus),
    notInArray(profiles.profileStatus, [...KNOWN_PROFILE_STATUSES]),
  );
}
