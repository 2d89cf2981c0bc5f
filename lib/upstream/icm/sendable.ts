import type { z } from "zod";

/**
 * What is about to go over the wire, checked against its wire schema; nothing is sent when it fails.
 * @throws TypeError naming the fields, without their values: a mistake of the program, not of the carrier.
 */
export function sendable<S extends z.ZodType>(
  what: string,
  schema: S,
  value: unknown,
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String).join(".");
    return path === "" ? issue.message : `${path}: ${issue.message}`;
  });
  throw new TypeError(`ICM ${what} cannot be sent: ${problems.join("; ")}`);
}
