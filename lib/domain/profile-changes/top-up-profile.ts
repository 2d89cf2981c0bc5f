import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/auth/permissions";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { PlacedOrder } from "@/lib/domain/orders/find-submission";
import { icmTopUp } from "@/lib/domain/orders/kinds/icm-top-up";
import { readTopUps, type TopUps, topUpPlans, topUpsOf } from "@/lib/domain/plans/read-top-ups";
import type { TopUpInput } from "@/lib/domain/profile-changes/change-inputs";
import { madeTopUps, SOON_MS, sameSoonBefore } from "@/lib/domain/profile-changes/made-top-ups";
import { placeChange } from "@/lib/domain/profile-changes/place-change";
import { AppError, type FieldErrors } from "@/lib/errors";
import { fieldMessage } from "@/lib/i18n/field-message";

/**
 * Places the order that adds capacity (KB) to an active profile (容量追加).
 * @throws AppError as `placeChange`: profile_plan_without_top_up; invalid_input also for an amount that the carrier does
 *   not offer for the line's plan, and (on `again`) for one that was added within 24 hours by another order than the one
 *   that `after` names as seen
 */
export async function topUpProfile(
  ctx: Ctx,
  { imsi, change, after, ...placing }: TopUpInput,
): Promise<PlacedOrder> {
  let asked: Promise<TopUps> | undefined;
  const topUps = () => {
    asked ??= readTopUps(ctx);
    return asked;
  };
  return placeChange(ctx, icmTopUp, {
    ...placing,
    operation: "topUp",
    imsi,
    after,
    request: change,
    offers: async () => ({ topUpPlans: topUpPlans(await topUps()) }),
    wrong: async ({ plan }): Promise<FieldErrors> => {
      const offered = topUpsOf(await topUps(), plan);
      return offered.includes(change.limit) ? {} : { limit: "topUpNotOffered" };
    },
    wrongNow: (tx) => madeJustBefore(tx, imsi, { ...placing, ...change, after }),
  });
}

type Wanted = { submissionId: string; limit: number; after: string | undefined };

/** The lock keeps a top-up of the same moment from being placed and done between this look and ours. */
async function madeJustBefore(
  tx: Tx,
  imsi: string,
  { submissionId, limit, after }: Wanted,
): Promise<FieldErrors> {
  const lock = `topUp/${environmentOf("icm")}/${imsi}`;
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
  const now = new Date();
  const made = await madeTopUps(tx, imsi, new Date(now.getTime() - SOON_MS));
  // The same submission of the same moment is no second one.
  const others = made.filter((one) => one.submissionId !== submissionId);
  const before = sameSoonBefore(others, limit, now);
  if (!before) return {};
  const { id, code, state } = before;
  if (state !== "completed") throw new AppError("target_busy", { code, orderId: id });
  if (code === after) return {};
  // The code goes beside the sentence too: the form names it when it is meant after all.
  throw new AppError("invalid_input", { code }, { again: fieldMessage("topUpAgain", { code }) });
}
