import { and, eq, inArray } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { profileImportLines, profileImports } from "@/lib/db/schema/profiles";
import { type Tx, withTransaction } from "@/lib/db/transaction";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { enqueueNextTry } from "@/lib/domain/profiles/enqueue-readings";
import { markReadingFailed } from "@/lib/domain/profiles/mark-reading-failed";
import { readProfile } from "@/lib/domain/profiles/read-profile";
import { AppError, type ErrorCode } from "@/lib/errors";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** How long after each failed try the carrier is asked again; after the last one the line has failed. */
const TRY_AGAIN_AFTER_MS = [10_000, 30_000, 2 * 60_000, 5 * 60_000, 15 * 60_000];

/** Refusals that are about us or the moment, not about this line. */
const PASSING_STATUSES = [401, 408, 429];
const PASSING_CODES: readonly ErrorCode[] = [
  "carrier_unreachable",
  "carrier_busy",
  "carrier_unreadable",
];

type Wish = {
  environment: string;
  imsi: string;
  /** How often the carrier could not be asked before. */
  tries?: number | undefined;
};

/**
 * Reads an imported line from the carrier and keeps the answer; import lines that wait for it become `read`, or
 * `failed` with the error's code. While the carrier cannot be reached they wait, and the next try is put into
 * the queue. Does nothing for another environment than this program's own.
 */
export async function readImportedProfile(ctx: Ctx, wish: Wish): Promise<void> {
  requirePermission(ctx, "profiles:import");
  if (wish.environment !== environmentOf("icm")) return;
  const askedAt = new Date();
  try {
    await reading(() => readProfile(wish.imsi));
    await markLines(db(), wish, { state: "read", error: null });
  } catch (error) {
    await keepFailure(wish, error, askedAt);
    if (!(error instanceof AppError)) throw error;
  }
}

async function keepFailure(wish: Wish, error: unknown, askedAt: Date): Promise<void> {
  const { environment, imsi, tries = 0 } = wish;
  const code = error instanceof AppError ? error.code : "unexpected";
  // Where the carrier was not even asked, no try was made.
  const made = wasAsked(error) ? tries + 1 : tries;
  const wait = isPassing(error) ? TRY_AGAIN_AFTER_MS[Math.max(0, made - 1)] : undefined;
  await withTransaction(async (tx) => {
    if (code !== "carrier_busy") await markReadingFailed(tx, imsi, code, askedAt);
    const state = wait === undefined ? "failed" : "pending";
    await markLines(tx, wish, { state, error: code });
    if (wait === undefined) return;
    await enqueueNextTry(tx, { environment, imsi, tries: made }, new Date(Date.now() + wait));
  });
}

/** Not while its gate is closed, or no turn came. */
function wasAsked(error: unknown): boolean {
  const code =
    error instanceof AppError && error.cause instanceof UpstreamError && error.cause.code;
  return code !== "carrier_down" && code !== "carrier_busy";
}

/** Whether asking again later may end better. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  if (PASSING_CODES.includes(error.code)) return true;
  const status = error.cause instanceof UpstreamError ? error.cause.status : undefined;
  return status !== undefined && PASSING_STATUSES.includes(status);
}

/** Every import line that waits for this reading; a pending one with an error waits for another try. */
async function markLines(
  tx: Pick<Tx, "select" | "update">,
  { environment, imsi }: Wish,
  outcome: { state: "read" | "failed" | "pending"; error: ErrorCode | null },
): Promise<void> {
  const ours = tx
    .select({ id: profileImports.id })
    .from(profileImports)
    .where(eq(profileImports.environment, environment));
  await tx
    .update(profileImportLines)
    .set(outcome)
    .where(
      and(
        eq(profileImportLines.imsi, imsi),
        eq(profileImportLines.state, "pending"),
        inArray(profileImportLines.importId, ours),
      ),
    );
}
