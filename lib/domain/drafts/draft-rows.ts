import { and, eq, gt, type SQL } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { drafts } from "@/lib/db/schema/drafts";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { DraftValues } from "@/lib/domain/drafts/schemas";
import { env } from "@/lib/env";

const place = (id: string) => `drafts/${id}/values`;

export function sealValues(id: string, values: DraftValues): Buffer {
  return seal(env().secretKey, JSON.stringify(values), place(id));
}

export function openValues(row: Pick<typeof drafts.$inferSelect, "id" | "values">): DraftValues {
  return DraftValues.parse(JSON.parse(unseal(env().secretKey, row.values, place(row.id))));
}

/** The drafts of one person that have not run out. */
export function draftsOf(staffId: string): SQL | undefined {
  return and(
    eq(drafts.environment, environmentOf("freebit")),
    eq(drafts.staffId, staffId),
    gt(drafts.expiresAt, new Date()),
  );
}
