import { and, desc, eq, gte, inArray, isNull, max, notInArray, or } from "drizzle-orm";
import type { Db } from "@/lib/db/client";
import { orderAttempts } from "@/lib/db/schema/order-history";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { users } from "@/lib/db/schema/staff";
import type { Tx } from "@/lib/db/transaction";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icmTopUp } from "@/lib/domain/orders/kinds/icm-top-up";
import { ACTIVE_STATES } from "@/lib/domain/orders/schemas";
import { TopUpSchema } from "@/lib/domain/profile-changes/change-schemas";

/** Within this time a second addition of the same amount is likely an oversight. */
export const SOON_MS = 24 * 60 * 60 * 1000;

/** An order of this desk that added capacity (KB) to a line, or that may have, or will. */
export type MadeTopUp = {
  id: string;
  code: string;
  submissionId: string;
  state: string;
  limitKb: number;
  placedByName: string | null;
  placedAt: Date;
  /** When it was sent last, as far as it may have arrived; null while it waits. */
  sentAt: Date | null;
};

/**
 * 容量追加 of one line that completed, having been sent since then, and of any time those that wait, are under way, or
 * whose end nobody knows. Newest first. What was refused, failed or was taken back has added nothing.
 */
export async function madeTopUps(
  connection: Db | Tx,
  imsi: string,
  since: Date,
): Promise<MadeTopUp[]> {
  const environment = environmentOf("icm");
  const mayHaveArrived = or(
    isNull(orderAttempts.outcome),
    notInArray(orderAttempts.outcome, ["not_sent", "rejected"]),
  );
  const rows = await connection
    .select({
      id: orders.id,
      code: orders.code,
      submissionId: orders.submissionId,
      state: orders.state,
      request: orders.request,
      placedByName: users.name,
      placedAt: orders.placedAt,
      sentAt: max(orderAttempts.startedAt),
    })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .leftJoin(orderAttempts, and(eq(orderAttempts.orderId, orders.id), mayHaveArrived))
    .leftJoin(users, eq(users.id, orders.placedBy))
    .where(
      and(
        eq(orders.environment, environment),
        eq(orders.kind, icmTopUp.kind),
        eq(orderTargets.type, "imsi"),
        eq(orderTargets.value, imsi),
        inArray(orders.state, ["completed", ...ACTIVE_STATES]),
        // No order ends before it is sent.
        or(isNull(orders.settledAt), gte(orders.settledAt, since)),
      ),
    )
    .groupBy(orders.id, users.name)
    .orderBy(desc(orders.placedAt));
  return rows
    .filter(({ state, sentAt }) => state !== "completed" || (sentAt !== null && sentAt >= since))
    .map(({ request, ...row }) => ({ ...row, limitKb: TopUpSchema.parse(request).limit }));
}

/** The newest of them with this amount that is not older than 24 hours, if there is one. */
export function sameSoonBefore<Made extends Pick<MadeTopUp, "limitKb" | "sentAt" | "placedAt">>(
  made: readonly Made[],
  limitKb: number,
  now: Date,
): Made | undefined {
  const since = now.getTime() - SOON_MS;
  return made.find(
    (one) => one.limitKb === limitKb && (one.sentAt ?? one.placedAt).getTime() > since,
  );
}
