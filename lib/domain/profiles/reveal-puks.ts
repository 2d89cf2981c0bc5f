import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { unseal } from "@/lib/crypto/seal";
import { profileSecrets } from "@/lib/db/schema/profiles";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { pukPlace } from "@/lib/domain/profiles/save-reading";
import type { RevealPuksInput } from "@/lib/domain/profiles/schemas";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const Puks = z.object({ puk1: z.string().nullable(), puk2: z.string().nullable() });

/**
 * Opens a profile's PUKs for a person who says why; who, which line and why are recorded first.
 * @throws AppError not_allowed, puk_not_known
 */
export async function revealPuks(ctx: Ctx, { imsi, reason }: RevealPuksInput) {
  requirePermission(ctx, "profiles:reveal-puk");
  const environment = environmentOf("icm");
  const puks = await withTransaction(async (tx) => {
    const [row] = await tx
      .select({ puks: profileSecrets.puks })
      .from(profileSecrets)
      .where(and(eq(profileSecrets.environment, environment), eq(profileSecrets.imsi, imsi)));
    if (!row) throw new AppError("puk_not_known", { imsi });
    await writeAudit(tx, ctx, {
      action: "profile.reveal_puks",
      entity: "profile",
      entityId: imsi,
      detail: { environment, reason },
    });
    return row.puks;
  });
  return Puks.parse(JSON.parse(unseal(env().secretKey, puks, pukPlace(environment, imsi))));
}
