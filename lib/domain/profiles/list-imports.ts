import { count, desc, eq, sql } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileImportLines, profileImports } from "@/lib/db/schema/profiles";
import { users } from "@/lib/db/schema/staff";
import { environmentOf } from "@/lib/domain/carriers/environment";

const SHOWN = 5;

/** The newest imports, with who made them (null: the program) and how many lines of them are in which state. */
export async function listImports(ctx: Ctx) {
  requirePermission(ctx, "profiles:import");
  const linesIn = (state: string) =>
    sql<number>`count(*) FILTER (WHERE ${profileImportLines.state} = ${state})`.mapWith(Number);
  const found = await db()
    .select({
      id: profileImports.id,
      createdAt: profileImports.createdAt,
      by: users.name,
      lines: count(profileImportLines.line),
      pending: linesIn("pending"),
      failed: linesIn("failed"),
      invalid: linesIn("invalid"),
    })
    .from(profileImports)
    .leftJoin(users, eq(users.id, profileImports.createdBy))
    .leftJoin(profileImportLines, eq(profileImportLines.importId, profileImports.id))
    .where(eq(profileImports.environment, environmentOf("icm")))
    .groupBy(profileImports.id, users.name)
    .orderBy(desc(profileImports.createdAt))
    .limit(SHOWN);
  return found.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export type RecentImport = Awaited<ReturnType<typeof listImports>>[number];
