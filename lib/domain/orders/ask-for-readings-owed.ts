import { and, eq } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { orders, orderTargets } from "@/lib/db/schema/orders";
import { profiles } from "@/lib/db/schema/profiles";
import { withTransaction } from "@/lib/db/transaction";
import { carriersInUse, environmentOf } from "@/lib/domain/carriers/environment";
import { doneSinceReading } from "@/lib/domain/profile-changes/done-since-reading";
import { enqueueReadings } from "@/lib/domain/profiles/enqueue-readings";

/**
 * Has the worker read every line that takes no further change because it has not been read since the carrier did an
 * order for it. The reading that is asked for at an order's end is given up after some tries, or at once when the carrier
 * refuses; the line is owed it all the same. Call it with a pause: each time asks the carrier anew.
 */
export async function askForReadingsOwed(): Promise<void> {
  if (!carriersInUse().includes("icm")) return;
  const environment = environmentOf("icm");
  const lines = await db()
    .selectDistinct({ imsi: profiles.imsi })
    .from(orders)
    .innerJoin(orderTargets, eq(orderTargets.orderId, orders.id))
    .innerJoin(
      profiles,
      and(eq(profiles.environment, orders.environment), eq(profiles.imsi, orderTargets.value)),
    )
    .where(
      and(eq(orders.environment, environment), eq(orderTargets.type, "imsi"), doneSinceReading()),
    )
    .orderBy(profiles.imsi);
  if (lines.length === 0) return;
  const imsis = lines.map(({ imsi }) => imsi);
  await withTransaction((tx) => enqueueReadings(tx, environment, imsis));
}
