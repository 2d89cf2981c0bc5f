import { and, eq, inArray } from "drizzle-orm";
import { orderAttempts } from "@/lib/db/schema/order-history";
import type { Tx } from "@/lib/db/transaction";

/** Whether an attempt of the order ended without anybody knowing whether the carrier applied it. */
export async function mayHaveBeenApplied(tx: Tx, orderId: string): Promise<boolean> {
  const doubtful = and(
    eq(orderAttempts.orderId, orderId),
    inArray(orderAttempts.outcome, ["unknown", "lease_expired"]),
  );
  return (await tx.$count(orderAttempts, doubtful)) > 0;
}
