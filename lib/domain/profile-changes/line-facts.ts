import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { type Db, db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { icmSettings } from "@/lib/domain/carriers/icm";
import { orderSinceReading } from "@/lib/domain/profile-changes/done-since-reading";
import {
  type LineFacts,
  OPERATIONS,
  type Operation,
} from "@/lib/domain/profile-changes/operation-rules";
import type { ProfileDetail } from "@/lib/domain/profiles/get-profile";

type KeptLine = Pick<ProfileDetail, "imsi" | "snapshot" | "profileStatus" | "cn" | "plan">;

/** What the rules look at of a line, as the carrier gave it last, and whether that is older than what was done to it. */
export async function readLineFacts(ctx: Ctx, line: KeptLine): Promise<LineFacts> {
  requirePermission(ctx, "profiles:read");
  return lineFacts(db(), line);
}

/** The same for verbs that have asked for the permission. */
export async function lineFacts(connection: Db | Tx, line: KeptLine): Promise<LineFacts> {
  const { imsi, snapshot, profileStatus, cn, plan } = line;
  const outdatedBy = await orderSinceReading(connection, imsi);
  return { ...snapshot, profileStatus, cn, plan, outdatedBy, notOffered: notOffered() };
}

/** Calls that the endpoint table leaves out (ICM_ENDPOINTS, ICM_ENDPOINTS_FILE). */
export function notOffered(): Operation[] {
  const { endpoints } = icmSettings();
  return OPERATIONS.filter((operation) => endpoints[operation] === null);
}
