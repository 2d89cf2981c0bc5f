import { and, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { drafts } from "@/lib/db/schema/drafts";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { type DraftSeen, DraftValues } from "@/lib/domain/drafts/schemas";
import { CSV_COLUMNS } from "@/lib/domain/esim/csv-columns";
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

/**
 * The refusal to write over what the form has not seen; with the version by which that can be done knowingly, and in
 * `differing` the names, joined by spaces, of the fields that stand otherwise `here`.
 */
export function draftChanged(row: typeof drafts.$inferSelect, here?: DraftValues): AppError {
  const at = row.changedAt.toISOString();
  const kept = openValues(row);
  const differing = here ? NAMED.filter((name) => differs(name, kept, here)) : [];
  return new AppError("draft_changed", {
    version: row.version,
    at,
    time: showJapanTime(at),
    differing: differing.join(" "),
  });
}

/** A draft keeps what a request of its kind would not hold: the number of the reissue that was not chosen. */
function differs(name: string, kept: DraftValues, here: DraftValues): boolean {
  const unchosen = name.startsWith("reissue.") && here[name] === undefined;
  return !unchosen && (kept[name] ?? "").trim() !== (here[name] ?? "").trim();
}

/** What a form has a name for; the kind of request is the form itself. */
const NAMED = CSV_COLUMNS.filter((column) => column !== "addKind");
