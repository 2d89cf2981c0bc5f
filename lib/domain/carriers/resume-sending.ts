import { and, eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { carrierStops } from "@/lib/db/schema/carriers";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { ResumeSendingInput } from "@/lib/domain/carriers/schemas";
import { AppError } from "@/lib/errors";

/**
 * Ends the stop that the person was looking at. What waited is woken by the next sweep, the longest due first, and
 * goes at the worker's own pace.
 * @throws AppError not_allowed, carrier_unused, carrier_stop_changed when that stop has ended
 */
export async function resumeSending(
  ctx: Ctx,
  { carrier, since }: ResumeSendingInput,
): Promise<void> {
  requirePermission(ctx, "carriers:manage");
  const environment = environmentOf(carrier);
  await withTransaction(async (tx) => {
    const [ended] = await tx
      .delete(carrierStops)
      .where(
        and(eq(carrierStops.environment, environment), eq(carrierStops.stoppedAt, new Date(since))),
      )
      .returning({ reason: carrierStops.reason });
    if (!ended) throw new AppError("carrier_stop_changed");
    await writeAudit(tx, ctx, {
      action: "carrier.resume",
      entity: "carrier",
      entityId: environment,
      detail: { reason: ended.reason, since },
    });
  });
}
