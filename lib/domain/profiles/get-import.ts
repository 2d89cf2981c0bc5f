import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileImportLines, profileImports, profiles } from "@/lib/db/schema/profiles";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { AppError } from "@/lib/errors";

const SHOWN = 200;

/**
 * How far an import is: lines by state, how many of the pending ones wait for a carrier that could not be asked,
 * and the first lines that were not read, with why.
 * @throws AppError not_allowed, not_found
 */
export async function getImport(ctx: Ctx, id: string) {
  requirePermission(ctx, "profiles:import");
  const environment = environmentOf("icm");
  const [found] = z.uuid().safeParse(id).success
    ? await db()
        .select({ createdAt: profileImports.createdAt })
        .from(profileImports)
        .where(and(eq(profileImports.id, id), eq(profileImports.environment, environment)))
    : [];
  if (!found) throw new AppError("not_found");
  const mine = eq(profileImportLines.importId, id);
  const [byState, waiting, problems] = await Promise.all([
    db()
      .select({ state: profileImportLines.state, lines: count() })
      .from(profileImportLines)
      .where(mine)
      .groupBy(profileImportLines.state),
    db().$count(
      profileImportLines,
      and(mine, eq(profileImportLines.state, "pending"), isNotNull(profileImportLines.error)),
    ),
    db()
      .select({
        line: profileImportLines.line,
        imsi: profileImportLines.imsi,
        hsn: profileImportLines.hsn,
        error: profileImportLines.error,
        /** Whether the line stands in the inventory, so that it can be looked at. */
        inventory: isNotNull(profiles.imsi).mapWith(Boolean),
      })
      .from(profileImportLines)
      .leftJoin(
        profiles,
        and(eq(profiles.environment, environment), eq(profiles.imsi, profileImportLines.imsi)),
      )
      .where(and(mine, inArray(profileImportLines.state, ["failed", "invalid"])))
      .orderBy(asc(profileImportLines.line))
      .limit(SHOWN),
  ]);
  const counts = { pending: 0, read: 0, failed: 0, invalid: 0 };
  return {
    id,
    createdAt: found.createdAt.toISOString(),
    ...counts,
    ...Object.fromEntries(byState.map((row) => [row.state, row.lines])),
    waiting,
    problems,
  };
}

export type ImportProgress = Awaited<ReturnType<typeof getImport>>;
