import type { Tx } from "@/lib/db/transaction";
import { lockLines } from "@/lib/domain/esim/lock-lines";
import { type EsimLine, saveLines } from "@/lib/domain/esim/save-lines";

/** A phone number that a row gives to the line of its order. */
export type NumberOfLine = {
  eid: string;
  orderId: string;
  account: string;
  /** The order was settled before: its line keeps a number that it has, and all that newer orders made of it. */
  late: boolean;
};

/** Notes the lines' phone numbers, the last one given counting, in one reading and one writing for all of them. */
export async function giveNumbers(
  tx: Tx,
  environment: string,
  numbers: readonly NumberOfLine[],
): Promise<void> {
  if (numbers.length === 0) return;
  const lines = await lockLines(
    tx,
    environment,
    numbers.map(({ eid }) => eid),
  );
  const changed = new Map<string, Omit<EsimLine, "createdAt" | "searchGrams">>();
  for (const { eid, orderId, account, late } of numbers) {
    const line = changed.get(eid) ?? lines.get(eid);
    if (late && (!line || line.account || line.lastOrderId !== orderId)) continue;
    changed.set(eid, {
      ...blankLine(environment, eid, orderId),
      ...line,
      account,
      changedAt: new Date(),
    });
  }
  await saveLines(tx, [...changed.values()]);
}

/** A line of which nothing was noted when its order was placed. */
function blankLine(environment: string, eid: string, orderId: string) {
  const unknown = {
    simKind: null,
    contractLine: null,
    planCode: null,
    customerReference: null,
    replacedByEid: null,
  };
  return { environment, eid, lastOrderId: orderId, activatedAt: new Date(), ...unknown };
}
