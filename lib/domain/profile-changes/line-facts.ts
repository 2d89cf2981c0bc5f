import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { type Db, db } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { orderSinceReading } from "@/lib/domain/profile-changes/done-since-reading";
import type { LineFacts } from "@/lib/domain/profile-changes/operation-rules";
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
  return { ...snapshot, profileStatus, cn, plan, outdatedBy };
}
