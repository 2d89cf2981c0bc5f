import { z } from "zod";

const Violation = z.object({ code: z.string(), constraint: z.string().optional() });

/**
 * The name of the unique index that `error` (PostgreSQL 23505, possibly wrapped by drizzle) says was hit,
 * or null for any other error.
 */
export function violatedUniqueIndex(error: unknown): string | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const parsed = Violation.safeParse(cause);
  return parsed.success && parsed.data.code === "23505" ? (parsed.data.constraint ?? "") : null;
}
