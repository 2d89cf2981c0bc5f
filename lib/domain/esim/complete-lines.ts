import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import { lockLines } from "@/lib/domain/esim/lock-lines";
import { saveLines } from "@/lib/domain/esim/save-lines";
import type { SettledOrder } from "@/lib/domain/orders/kinds/order-kind";

/** Of a stored request, what says something about the line. */
const LineFacts = z.object({
  eid: z.string(),
  account: z.string().optional(),
  simKind: z.string().optional(),
  contractLine: z.string().optional(),
  planCode: z.string().optional(),
  reissue: z.object({ oldEid: z.string().optional() }).optional(),
});

/**
 * The lines of orders of one environment that have just completed are in use, with what the orders asked for. After a
 * reissue from an eSIM the new EID takes over what was known under the old one, which is marked as replaced.
 */
export async function completeLines(tx: Tx, orders: readonly SettledOrder[]): Promise<void> {
  const [first] = orders;
  if (!first) return;
  const facts = orders.map((order) => ({ id: order.id, ...LineFacts.parse(order.request) }));
  const eids = facts.flatMap(({ eid, reissue }) => [
    eid,
    ...(reissue?.oldEid ? [reissue.oldEid] : []),
  ]);
  const lines = await lockLines(tx, first.environment, eids);
  const changed = new Set<string>();
  const now = new Date();
  for (const { id, eid, reissue, ...asked } of facts) {
    const line = lines.get(eid);
    if (!line) throw new Error(`order ${id} has no eSIM line`);
    const old = reissue?.oldEid ? lines.get(reissue.oldEid) : undefined;
    lines.set(eid, {
      ...line,
      account: asked.account ?? line.account ?? old?.account ?? null,
      simKind: asked.simKind ?? line.simKind ?? old?.simKind ?? null,
      contractLine: asked.contractLine ?? line.contractLine ?? old?.contractLine ?? null,
      planCode: asked.planCode ?? line.planCode ?? old?.planCode ?? null,
      customerReference: line.customerReference ?? old?.customerReference ?? null,
      activatedAt: now,
      replacedByEid: null,
      changedAt: now,
    });
    changed.add(eid);
    if (!old) continue;
    lines.set(old.eid, { ...old, replacedByEid: eid, changedAt: now });
    changed.add(old.eid);
  }
  await saveLines(
    tx,
    [...lines.values()].filter(({ eid }) => changed.has(eid)),
  );
}
