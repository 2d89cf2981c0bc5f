import { randomUUID } from "node:crypto";
import PgBoss from "pg-boss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pool } from "@/lib/db/client";
import { withTransaction } from "@/lib/db/transaction";
import { enqueue } from "@/lib/jobs/queue";
import { takeJobs } from "@/lib/jobs/take-jobs";
import { startTestDesk, type TestDesk } from "@/lib/testing/desk";
import { asOwner } from "@/lib/testing/witness";

let desk: TestDesk;
let boss: PgBoss;

beforeAll(async () => {
  desk = await startTestDesk();
  boss = new PgBoss({
    db: {
      executeSql: async (text, values) => {
        const { rows, rowCount } = await pool().query(text, values);
        return { rows, rowCount: rowCount ?? 0 };
      },
    },
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await desk.close();
});

async function wake(orderId: string): Promise<string> {
  await withTransaction((tx) => enqueue(tx, "order.dispatch.icm", { orderId }, { key: orderId }));
  return orderId;
}

it("takes others while one hangs, never more than its places, and waits for it when stopped", async () => {
  const slow = await wake(randomUUID());
  let release = () => {};
  const hanging = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun: string[] = [];
  const ended: string[] = [];
  let atOnce = 0;
  let most = 0;
  const queue = takeJobs(boss, { name: "order.dispatch.icm", atOnce: 2 }, async ({ data }) => {
    const orderId = String(Object(data).orderId);
    begun.push(orderId);
    most = Math.max(most, ++atOnce);
    if (orderId === slow) await hanging;
    atOnce -= 1;
    ended.push(orderId);
  });
  await expect.poll(() => begun).toEqual([slow]);
  const quick = await Promise.all([1, 2, 3, 4, 5].map(() => wake(randomUUID())));
  await expect.poll(() => ended.length, { timeout: 10_000 }).toBe(quick.length);
  expect(new Set(ended)).toEqual(new Set(quick));
  expect(most).toBe(2);

  const stopped = queue.stop();
  release();
  await stopped;
  expect(ended).toContain(slow);
  const left = await asOwner(desk, "SELECT id FROM pgboss.job WHERE state <> 'completed'");
  expect(left).toEqual([]);
});
