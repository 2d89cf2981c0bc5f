import { and, eq, inArray } from "drizzle-orm";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { inChunks } from "@/lib/domain/profiles/chunks";
import type { GoodLine } from "@/lib/domain/profiles/parse-import-file";

/**
 * IMSI → the HSN that its first line gives, ordered by IMSI: whatever is written in this order, two imports at
 * once wait for each other and never crosswise.
 */
export function firstHsns(lines: readonly GoodLine[]): Map<string, string> {
  const hsns = new Map(
    lines.toSorted((a, b) => b.line - a.line).map(({ imsi, hsn }) => [imsi, hsn]),
  );
  return new Map([...hsns].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** IMSI → HSN of those that the inventory has. */
export async function knownHsns(
  tx: Pick<Tx, "select">,
  environment: string,
  imsis: readonly string[],
): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const chunk of inChunks(imsis)) {
    const rows = await tx
      .select({ imsi: profiles.imsi, hsn: profiles.hsn })
      .from(profiles)
      .where(and(eq(profiles.environment, environment), inArray(profiles.imsi, chunk)));
    for (const { imsi, hsn } of rows) known.set(imsi, hsn);
  }
  return known;
}
