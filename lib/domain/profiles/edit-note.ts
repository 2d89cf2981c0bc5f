import { and, eq } from "drizzle-orm";
import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { seal } from "@/lib/crypto/seal";
import { profileNotes, profiles } from "@/lib/db/schema/profiles";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { notePlace } from "@/lib/domain/profiles/get-note";
import type { EditNoteInput } from "@/lib/domain/profiles/schemas";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/**
 * Writes our own note about a line, sealed; a blank one takes it away. The carrier is not told, and the audit is not
 * told the text.
 * @throws AppError not_allowed; profile_not_in_inventory; note_changed_meanwhile when it is no longer the note that
 *   was seen
 */
export async function editNote(ctx: Ctx, input: EditNoteInput): Promise<void> {
  requirePermission(ctx, "profiles:edit");
  const { imsi, note, seenChangedAt } = input;
  const environment = environmentOf("icm");
  const line = and(eq(profiles.environment, environment), eq(profiles.imsi, imsi));
  const mine = and(eq(profileNotes.environment, environment), eq(profileNotes.imsi, imsi));
  await withTransaction(async (tx) => {
    // The line is locked, as the note may not be there yet.
    const [known] = await tx
      .select({ imsi: profiles.imsi })
      .from(profiles)
      .where(line)
      .for("update");
    if (!known) throw new AppError("profile_not_in_inventory", { imsi });
    const [present] = await tx
      .select({ changedAt: profileNotes.changedAt })
      .from(profileNotes)
      .where(mine);
    const changedAtNow = present?.changedAt.getTime() ?? null;
    const seen = seenChangedAt === null ? null : Date.parse(seenChangedAt);
    if (changedAtNow !== seen) throw new AppError("note_changed_meanwhile");
    if (note === "") {
      await tx.delete(profileNotes).where(mine);
    } else {
      const row = {
        note: seal(env().secretKey, note, notePlace(environment, imsi)),
        changedBy: actorId(ctx),
        // It names the version: two within one millisecond are two.
        changedAt: new Date(Math.max(Date.now(), (changedAtNow ?? 0) + 1)),
      };
      await tx
        .insert(profileNotes)
        .values({ environment, imsi, ...row })
        .onConflictDoUpdate({ target: [profileNotes.environment, profileNotes.imsi], set: row });
    }
    await writeAudit(tx, ctx, {
      action: "profile.edit_note",
      entity: "profile",
      entityId: imsi,
      detail: { environment, ...(note === "" ? { removed: true } : {}) },
    });
  });
}
