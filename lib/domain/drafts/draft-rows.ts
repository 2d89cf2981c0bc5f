import { and, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { drafts } from "@/lib/db/schema/drafts";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type DraftSeen, DraftValues } from "@/lib/domain/drafts/schemas";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { showJapanTime } from "@/lib/time/japan";

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

/** This draft of this person's, whether it has run out or not. */
export function ownDraft(id: string, staffId: string): SQL | undefined {
  return and(
    eq(drafts.environment, environmentOf("freebit")),
    eq(drafts.id, id),
    eq(drafts.staffId, staffId),
  );
}

/**
 * Makes what counts or adds one person's drafts wait for one another, until the transaction ends: else two would share
 * the places that are free.
 */
export async function lockDraftsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`drafts/${staffId}`}, 0))`);
}

/** That a draft has not changed since it was seen, but by the same opening of the form. */
export function isAsSeen({ version, openingId }: DraftSeen): SQL | undefined {
  return or(eq(drafts.version, version), eq(drafts.openingId, openingId));
}

/** The refusal to write over what the form has not seen; with the version by which that can be done knowingly. */
export function draftChanged(row: Pick<typeof drafts.$inferSelect, "version" | "changedAt">) {
  const { version, changedAt } = row;
  const at = changedAt.toISOString();
  return new AppError("draft_changed", { version, at, time: showJapanTime(at) });
}
