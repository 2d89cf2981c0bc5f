import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { profiles } from "@/lib/db/schema/profiles";
import { usageKept } from "@/lib/db/schema/usage";
import { withTransaction } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { UsageRow } from "@/lib/upstream/icm/usage-rows";

/** One date's rows in the carrier's order, and when the carrier gave them. */
export type KeptDate = { rows: UsageRow[]; readAt: Date };

/** What is kept of a line's days or months, by date; dates of which nothing is kept are absent. */
export async function findKept(
  imsi: string,
  dates: readonly string[],
): Promise<Map<string, KeptDate>> {
  const rows = await db()
    .select()
    .from(usageKept)
    .where(
      and(
        eq(usageKept.environment, environmentOf("icm")),
        eq(usageKept.imsi, imsi),
        inArray(usageKept.date, [...dates]),
      ),
    )
    .orderBy(asc(usageKept.date), asc(usageKept.place));
  const found = new Map<string, KeptDate>();
  for (const { environment: _, imsi: __, place: ___, readAt, ...row } of rows) {
    const known = found.get(row.date);
    if (known) known.rows.push(row);
    else found.set(row.date, { rows: [row], readAt });
  }
  return found;
}

/**
 * Keeps rows, whole dates at a time: a date that was kept from an earlier asking is
 * replaced, one that was kept from a later asking stays. Dates without rows are left as they are.
 */
export async function keepUsage(
  imsi: string,
  rows: readonly UsageRow[],
  askedAt: Date,
): Promise<void> {
  const dates = [...new Set(rows.map(({ date }) => date))];
  if (dates.length === 0) return;
  const environment = environmentOf("icm");
  const mine = and(
    eq(usageKept.environment, environment),
    eq(usageKept.imsi, imsi),
    inArray(usageKept.date, dates),
  );
  await withTransaction(async (tx) => {
    // Whoever keeps the same line's usage waits here: rows of two answers are never mixed in one date.
    await tx
      .select({ imsi: profiles.imsi })
      .from(profiles)
      .where(and(eq(profiles.environment, environment), eq(profiles.imsi, imsi)))
      .for("update");
    await tx.delete(usageKept).where(and(mine, lt(usageKept.readAt, askedAt)));
    const later = await tx.selectDistinct({ date: usageKept.date }).from(usageKept).where(mine);
    const taken = new Set(later.map(({ date }) => date));
    const placed = withPlaces(rows.filter(({ date }) => !taken.has(date)));
    if (placed.length === 0) return;
    await tx
      .insert(usageKept)
      .values(placed.map((row) => ({ ...row, environment, imsi, readAt: askedAt })));
  });
}

/** Each row with its place among those of its date. */
function withPlaces(rows: readonly UsageRow[]): (UsageRow & { place: number })[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const place = counts.get(row.date) ?? 0;
    counts.set(row.date, place + 1);
    return { ...row, place };
  });
}
