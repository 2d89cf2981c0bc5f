import { asc, eq } from "drizzle-orm";
import { type Ctx, requirePermission, requireSecondPerson } from "@/lib/auth/permissions";
import { orderTargets } from "@/lib/db/schema/orders";
import type { Tx } from "@/lib/db/transaction";
import { carrierOf } from "@/lib/domain/carriers/environment";
import { type DecisionStep, decideOrder } from "@/lib/domain/orders/decide-order";
import { partsIn, readProposals } from "@/lib/domain/orders/proposals";
import type { SendAgainInput } from "@/lib/domain/orders/schemas";
import { AppError } from "@/lib/errors";
import { dispatchQueue, enqueue } from "@/lib/jobs/queue";

/**
 * A person decides that an unknown order was not applied and is to be sent again. The program never does this by itself, and
 * nobody does it alone: whoever placed the order, or proposed this, needs somebody else.
 * @throws AppError not_allowed, not_found, order_changed_meanwhile, second_person_needed; invalid_input (`lastFour`)
 */
export async function sendOrderAgain(ctx: Ctx, input: SendAgainInput): Promise<void> {
  const { orderId, seenAttempts, reason, lastFour } = input;
  await decideToSendAgain(ctx, { orderId, seenAttempts, lastFour, detail: { reason } });
}

type SendingAgain = Pick<DecisionStep, "orderId" | "seenAttempts" | "detail" | "check"> & {
  lastFour: string;
};

/** The same for whoever confirms that somebody else proposed it; `check` may refuse it within the transaction. */
export async function decideToSendAgain(
  ctx: Ctx,
  { orderId, seenAttempts, lastFour, detail, check }: SendingAgain,
): Promise<void> {
  requirePermission(ctx, "orders:send-again");
  await decideOrder(ctx, {
    orderId,
    from: "unknown",
    seenAttempts,
    to: "queued",
    event: "sent_again_by_person",
    detail,
    set: { dueAt: new Date() },
    check: async (tx, order) => {
      await check?.(tx, order);
      const proposals = await readProposals(tx, [orderId]);
      requireSecondPerson(ctx, "orders:send-again", partsIn(order, proposals));
      await requireLastFour(tx, orderId, lastFour);
    },
    alongside: (tx, { environment }) =>
      enqueue(tx, dispatchQueue(carrierOf(environment)), { orderId }, { key: orderId }),
  });
}

/** Typed from what the order changes; of many lines from the first. */
async function requireLastFour(tx: Tx, orderId: string, typed: string): Promise<void> {
  const [target] = await tx
    .select({ value: orderTargets.value })
    .from(orderTargets)
    .where(eq(orderTargets.orderId, orderId))
    .orderBy(asc(orderTargets.type), asc(orderTargets.value))
    .limit(1);
  if (typed === target?.value.slice(-4)) return;
  throw new AppError("invalid_input", {}, { lastFour: typed ? "lastFourOfTarget" : "required" });
}
