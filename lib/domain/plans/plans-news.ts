import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { versionOf } from "@/lib/domain/desk/version-of";
import { AppError } from "@/lib/errors";

type Read = { readAt: Date } | AppError;

/** Names what the page of the carrier's lists shows: another reading is another version. */
export function plansVersion(policies: Read, topUps: Read): string {
  return versionOf([policies, topUps].map((read) => ("readAt" in read ? read.readAt : null)));
}

/** The version of what that page would show now; the carrier is not asked. */
export async function readPlansNews(ctx: Ctx): Promise<{ version: string }> {
  requirePermission(ctx, "profiles:read");
  const rows = await db()
    .select({ operation: carrierAnswers.operation, readAt: carrierAnswers.readAt })
    .from(carrierAnswers)
    .where(
      and(
        eq(carrierAnswers.environment, environmentOf("icm")),
        inArray(carrierAnswers.operation, ["policies", "limitPatterns"]),
      ),
    );
  const read = (operation: string) =>
    rows.find((row) => row.operation === operation) ?? new AppError("not_found");
  return { version: plansVersion(read("policies"), read("limitPatterns")) };
}
