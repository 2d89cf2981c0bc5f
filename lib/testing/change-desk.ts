import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Ctx } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import type { IcmLine } from "@/lib/testing/icm-lines";
import { sandboxLog } from "@/lib/testing/witness";

/** The worker. */
export const program: Ctx = { actor: "program", requestId: "test" };

/** The desk of this test file and one of its operators: there from the first test on. */
export let desk: TestDesk;
export let operator: Ctx;

/**
 * Opens the desk of a test file whose tests change lines of ICM's, with the sandbox; call it once, at the top of the
 * file. Changes end when a test says so, unless `completionMs` says otherwise; no fault outlives its test.
 */
export function openChangeDesk({ completionMs = 3_600_000 } = {}): void {
  beforeAll(async () => {
    desk = await startTestDesk({ sandbox: true, completionMs });
    operator = await desk.makeStaff("operator");
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.control("DELETE", "faults");
  });
}

/** A comment's path has no IMSI: the sandbox cannot tell whose it is. */
export const namedByPath = (operation: string) => operation !== "comment";

/**
 * Has the sandbox answer the next request of one operation for this line otherwise (lib/sandbox/README.md); of comments
 * the next one at all.
 */
export async function answerWith(
  { imsi }: IcmLine,
  fault: { operation: string; kind: string; times?: number; status?: number; body?: unknown },
): Promise<void> {
  const ofLine = namedByPath(fault.operation) ? { imsi } : {};
  await desk.control("POST", "faults", { ...fault, ...ofLine });
}

/** What reached the carrier of one operation for this line. */
export async function sentTo({ imsi }: IcmLine, operation: string) {
  const log = await sandboxLog(desk);
  return log.filter((entry) => {
    if (entry.operation !== operation) return false;
    return namedByPath(operation)
      ? entry.imsi === imsi
      : JSON.stringify(entry.body).includes(`"${imsi}"`);
  });
}

/** Where an order stands. */
export async function stateOf(orderId: string): Promise<string | undefined> {
  const [order] = await db()
    .select({ state: orders.state })
    .from(orders)
    .where(eq(orders.id, orderId));
  return order?.state;
}
