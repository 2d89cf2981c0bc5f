import { DrizzleQueryError } from "drizzle-orm";
import { z } from "zod";

/** PostgreSQL's errors carry values in `message` and `detail`; these fields carry none. */
const DatabaseError = z.object({
  code: z.string().regex(/^[0-9A-Z]{5}$/),
  severity: z.string(),
  table: z.string().optional(),
  column: z.string().optional(),
  constraint: z.string().optional(),
  routine: z.string().optional(),
});

/**
 * An error as the log may hold it: where it happened and what kind it is. Statements, their parameters and
 * PostgreSQL's sentences are left out, since what a person typed may stand in them.
 */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause ? { cause: loggableError(error.cause) } : {};
  const database = DatabaseError.safeParse(error);
  if (database.success)
    return { type: "DatabaseError", ...database.data, ...frames(error), ...cause };
  if (error instanceof DrizzleQueryError) return { type: "QueryError", ...frames(error), ...cause };
  return { type: error.name, message: error.message, ...frames(error), ...cause };
}

/** The stack's places without its first lines, which repeat the message. */
function frames(error: Error): { stack: string[] } {
  const lines = (error.stack ?? "").split("\n").map((line) => line.trim());
  return { stack: lines.filter((line) => line.startsWith("at ")).slice(0, 20) };
}
