import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { AppError } from "@/lib/errors";
import type { IcmOperation } from "@/lib/upstream/icm/endpoints";

const FRESH_MS = 60 * 60 * 1000;

/**
 * What a carrier's call answered, and when; `failure` is why the carrier could not be read just now, when what it said
 * last stands in.
 */
export type Kept<T> = { answer: T; readAt: Date; failure: AppError | null };

/**
 * An answer that changes seldom: the carrier is asked at most once an hour, or at once with `anew`. When it cannot be
 * read, what it said last, however old (with `anew`, the failure).
 * @throws AppError carrier_* when it was never read
 */
export async function keptAnswer<T>(
  operation: IcmOperation,
  schema: z.ZodType<T>,
  ask: () => Promise<T>,
  { anew = false }: { anew?: boolean } = {},
): Promise<Kept<T>> {
  const environment = environmentOf("icm");
  const mine = and(
    eq(carrierAnswers.environment, environment),
    eq(carrierAnswers.operation, operation),
  );
  const [row] = await db().select().from(carrierAnswers).where(mine);
  // Rows of another version of this program may have another shape: then the carrier is asked anew.
  const stored = schema.safeParse(row?.answer);
  const known =
    row && stored.success ? { answer: stored.data, readAt: row.readAt, failure: null } : null;
  if (!anew && known && known.readAt.getTime() > Date.now() - FRESH_MS) return known;
  try {
    const answer = await reading(ask);
    const readAt = new Date();
    await db()
      .insert(carrierAnswers)
      .values({ environment, operation, answer, readAt })
      .onConflictDoUpdate({
        target: [carrierAnswers.environment, carrierAnswers.operation],
        set: { answer, readAt },
      });
    return { answer, readAt, failure: null };
  } catch (error) {
    if (!anew && known && error instanceof AppError) return { ...known, failure: error };
    throw error;
  }
}
