import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { unseal } from "@/lib/crypto/seal";
import { db } from "@/lib/db/client";
import { profileNotes } from "@/lib/db/schema/profiles";
import { users } from "@/lib/db/schema/staff";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Where a line's note lies, for sealing. */
export const notePlace = (environment: string, imsi: string) =>
  `profile_notes/${environment}/${imsi}/note`;

export type ProfileNote = {
  /** Null when it cannot be opened (another KAITSU_SECRET_KEY): it is kept, and not to be written over unread. */
  text: string | null;
  /** ISO text in UTC; names this version of the note. */
  changedAt: string;
  changedByName: string | null;
};

/** Our own note about a line, opened for the line's page and nothing else; null when there is none. */
export async function getNote(ctx: Ctx, imsi: string): Promise<ProfileNote | null> {
  requirePermission(ctx, "profiles:read");
  const environment = environmentOf("icm");
  const [row] = await db()
    .select({
      note: profileNotes.note,
      changedAt: profileNotes.changedAt,
      changedByName: users.name,
    })
    .from(profileNotes)
    .leftJoin(users, eq(users.id, profileNotes.changedBy))
    .where(and(eq(profileNotes.environment, environment), eq(profileNotes.imsi, imsi)));
  if (!row) return null;
  const { changedByName } = row;
  const changedAt = row.changedAt.toISOString();
  return { text: open(row.note, notePlace(environment, imsi), ctx), changedAt, changedByName };
}

/** The page has more to show than the note: it must not go with it. */
function open(sealed: Buffer, place: string, { requestId }: Ctx): string | null {
  try {
    return unseal(env().secretKey, sealed, place);
  } catch (error) {
    log().error({ err: error, requestId }, "a note cannot be opened");
    return null;
  }
}
