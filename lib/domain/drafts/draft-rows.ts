import { and, eq, gt, or, type SQL } from "drizzle-orm";
import { seal, unseal } from "@/lib/crypto/seal";
import { drafts } from "@/lib/db/schema/drafts";
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
