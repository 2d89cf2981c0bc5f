import { and, eq } from "drizzle-orm";
import { esimLines } from "@/lib/db/schema/esim";
import type { Tx } from "@/lib/db/transaction";
import { lineSearchGrams } from "@/lib/domain/esim/line-search-text";
import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/**
 * Notes the line that an order asks for, in the order's own transaction. A line that is known keeps what is known of
 * it until an order completes; its newest order and a given 顧客番号 are noted at once.
 */
export async function recordLine(
  tx: Tx,
  about: {
    environment: string;
    orderId: string;
    request: AddAcntRequest;
    customerReference: string | null;
  },
): Promise<void> {
  const { environment, orderId, request } = about;
  const { eid } = request;
  const mine = and(eq(esimLines.environment, environment), eq(esimLines.eid, eid));
  const [known] = await tx.select().from(esimLines).where(mine).for("update");
  const asked = {
    account: request.account ?? null,
    simKind: request.simKind ?? null,
    contractLine: request.contractLine ?? null,
    planCode: request.planCode ?? null,
  };
  const facts = known?.activatedAt ? {} : asked;
  const line = {
    ...asked,
    ...known,
    ...facts,
    environment,
    eid,
    customerReference: about.customerReference ?? known?.customerReference ?? null,
    lastOrderId: orderId,
    changedAt: new Date(),
  };
  const row = { ...line, searchGrams: lineSearchGrams(line) };
  await tx
    .insert(esimLines)
    .values(row)
    .onConflictDoUpdate({ target: [esimLines.environment, esimLines.eid], set: row });
}
