import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { asReadingError } from "@/lib/domain/carriers/carrier-errors";
import { compareReadings, type ReadingChange } from "@/lib/domain/profiles/compare-readings";
import { getProfile, readingOf } from "@/lib/domain/profiles/get-profile";
import { markReadingFailed } from "@/lib/domain/profiles/mark-reading-failed";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import type { KeptReading } from "@/lib/domain/profiles/save-reading";
import type { RefreshProfileInput } from "@/lib/domain/profiles/schemas";
import { AppError } from "@/lib/errors";

/** What a reading brought, compared with the one before it. */
export type Refreshed = {
  /** When the reading that it is compared with was made, ISO text in UTC; null when there was none. */
  since: string | null;
  changes: ReadingChange[];
};

/**
 * Reads a profile of the inventory from the carrier now, keeps the answer and tells what has changed since the reading
 * that the person was looking at (`shown`), else since the one that was kept last: the worker may have read it
 * meanwhile. When the carrier cannot be read, the older snapshot stays, marked with why.
 * @throws AppError not_allowed, profile_not_in_inventory, carrier_*
 */
export async function refreshProfile(
  ctx: Ctx,
  { imsi, shown }: RefreshProfileInput,
): Promise<Refreshed> {
  requirePermission(ctx, "profiles:refresh");
  const kept = await getProfile(ctx, imsi);
  const now = await readNow(imsi);
  const earlier = shown === undefined ? readingOf(kept) : shown;
  const later = now && readingOf(now);
  if (!earlier || !later) return { since: null, changes: [] };
  return { since: earlier.readAt, changes: compareReadings(earlier.snapshot, later.snapshot) };
}

async function readNow(imsi: string): Promise<KeptReading | null> {
  const askedAt = new Date();
  try {
    return (await readProfile(imsi)).kept;
  } catch (error) {
    const expected = asReadingError(error);
    // A line that nobody asked for has not failed to be read.
    if (expected instanceof AppError && expected.code !== "carrier_busy") {
      await markReadingFailed(db(), imsi, expected.code, askedAt);
    }
    throw expected;
  }
}
