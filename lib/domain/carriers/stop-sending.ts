import { actorId, type Ctx, requirePermission } from "@/lib/auth/permissions";
import { carrierStops } from "@/lib/db/schema/carriers";
import { withTransaction } from "@/lib/db/transaction";
import { writeAudit } from "@/lib/domain/audit";
import { environmentOf } from "@/lib/domain/carriers/environment";
import type { StopSendingInput } from "@/lib/domain/carriers/schemas";
import { holdOffClaims } from "@/lib/domain/carriers/sending-lock";
import { AppError } from "@/lib/errors";

/**
 * Stops all sending to a carrier. Once this has returned, no order of the carrier is begun any more; what was begun
 * before goes on to its end. Orders can be placed and wait; reading and following go on.
 * @throws AppError not_allowed, carrier_unused, carrier_stop_changed when it is stopped already
 */
export async function stopSending(ctx: Ctx, { carrier, reason }: StopSendingInput): Promise<void> {
  requirePermission(ctx, "carriers:manage");
  const environment = environmentOf(carrier);
  await withTransaction(async (tx) => {
    await holdOffClaims(tx);
    const [stopped] = await tx
      .insert(carrierStops)
      .values({ environment, reason, stoppedBy: actorId(ctx), stoppedAt: new Date() })
      .onConflictDoNothing()
      .returning({ environment: carrierStops.environment });
    if (!stopped) throw new AppError("carrier_stop_changed");
    await writeAudit(tx, ctx, {
      action: "carrier.stop",
      entity: "carrier",
      entityId: environment,
      detail: { reason },
    });
  });
}
