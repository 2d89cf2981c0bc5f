import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/lib/db/client";
import { carrierAnswers } from "@/lib/db/schema/carriers";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { ifSoon } from "@/lib/domain/carriers/patience";
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
 * read, or does not answer soon (`ifSoon`), what it said last, however old; an answer that comes later is for the next
 * time. With `anew`, the carrier's own answer or the failure.
 * @throws AppError carrier_* when it was never read
 */
export async function keptAnswer<T>(
  operation: IcmOperation,
  schema: z.ZodType<T>,
  ask: () => Promise<T>,
  { anew = false }: { anew?: boolean } = {},
): Promise<Kept<T>> {
  const known = await findAnswer(operation, schema);
  // When it was asked, not when it answered: of two answers that cross, the later asked one stays.
  const readAt = new Date();
  if (!anew && known && known.readAt.getTime() > readAt.getTime() - FRESH_MS) return known;
  const asked = askAndKeep(operation, ask, readAt);
  if (anew || !known) return asked;
  try {
    return await ifSoon(asked);
  } catch (error) {
    if (error instanceof AppError) return { ...known, failure: error };
    throw error;
  }
}

async function askAndKeep<T>(
  operation: IcmOperation,
  ask: () => Promise<T>,
  readAt: Date,
): Promise<Kept<T>> {
  const answer = await reading(ask);
  await db()
    .insert(carrierAnswers)
    .values({ environment: environmentOf("icm"), operation, answer, readAt })
    .onConflictDoUpdate({
      target: [carrierAnswers.environment, carrierAnswers.operation],
      set: { answer, readAt },
      setWhere: sql`excluded.read_at > ${carrierAnswers.readAt}`,
    });
  return { answer, readAt, failure: null };
}

/** What a carrier's call answered last, however old, without asking it; null when it was never read. */
export async function findAnswer<T>(
  operation: IcmOperation,
  schema: z.ZodType<T>,
): Promise<Kept<T> | null> {
  const [row] = await db()
    .select()
    .from(carrierAnswers)
    .where(
      and(
        eq(carrierAnswers.environment, environmentOf("icm")),
        eq(carrierAnswers.operation, operation),
      ),
    );
  // Rows of another version of this program may have another shape: then nothing is known.
  const stored = schema.safeParse(row?.answer);
  return row && stored.success ? { answer: stored.data, readAt: row.readAt, failure: null } : null;
}
