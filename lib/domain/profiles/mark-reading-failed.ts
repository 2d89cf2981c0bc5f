import { and, eq, isNull, lt, or } from "drizzle-orm";
import { profiles } from "@/lib/db/schema/profiles";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { ErrorCode } from "@/lib/errors";

/**
 * Marks a line of the inventory with why it could not be read; what was read before stays. A reading that was asked for
 * later (than `askedAt`) and kept meanwhile is not marked with this one's failure.
 */
export async function markReadingFailed(
  connection: Pick<Tx, "update">,
  imsi: string,
  code: ErrorCode,
  askedAt: Date,
): Promise<void> {
  await connection
    .update(profiles)
    .set({ readError: code })
    .where(
      and(
        eq(profiles.environment, environmentOf("icm")),
        eq(profiles.imsi, imsi),
        or(isNull(profiles.readAt), lt(profiles.readAt, askedAt)),
      ),
    );
}
