import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { versionOf } from "@/lib/domain/desk/version-of";
import { knownPolicies } from "@/lib/domain/plans/read-policies";
import { knownTopUps } from "@/lib/domain/plans/read-top-ups";
import type { AppError } from "@/lib/errors";

type Read = { readAt: Date } | AppError | null;

/** Names what the page of the carrier's lists shows: another reading is another version. */
export function plansVersion(policies: Read, topUps: Read): string {
  return versionOf(
    [policies, topUps].map((read) => (read && "readAt" in read ? read.readAt : null)),
  );
}

/** The version of what that page would show now; the carrier is not asked. */
export async function readPlansNews(ctx: Ctx): Promise<{ version: string }> {
  requirePermission(ctx, "profiles:read");
  const [policies, topUps] = await Promise.all([knownPolicies(ctx), knownTopUps(ctx)]);
  return { version: plansVersion(policies, topUps) };
}
