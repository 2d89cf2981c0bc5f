import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { orders } from "@/lib/db/schema/orders";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { orderIdsOf, PROGRAM, type Scene } from "@/lib/domain/orders/faults/scene";
import { followOrder } from "@/lib/domain/orders/follow-order";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import { takeCompletions } from "@/lib/jobs/take-completions";
import { asOwner } from "@/lib/testing/witness";

const Jobs = z.array(
  z.object({
    name: z.enum(["order.dispatch.icm", "order.dispatch.freebit", "order.follow"]),
    orderId: z.string(),
  }),
);

/** What a worker takes from the queue of the scene's wake-ups, due or not; it is gone with the worker. */
export async function takeWakeUps(scene: Scene) {
  const ids = await orderIdsOf(scene);
  const rows = await asOwner(
    scene.desk,
    `DELETE FROM pgboss.job WHERE state = 'created' AND data->>'orderId' = ANY($1)
     RETURNING name, data->>'orderId' AS "orderId"`,
    [ids],
  );
  return Jobs.parse(rows);
}

/** All that a living worker does on its own: it sweeps, takes completion files, and does what woke it. */
export async function anotherWorker(scene: Scene): Promise<void> {
  await sweepOrders(PROGRAM);
  const completions = takeCompletions();
  // A file is taken once it was the same in two looks.
  await completions(PROGRAM);
  await completions(PROGRAM);
  const jobs = await takeWakeUps(scene);
  await Promise.all(
    jobs.map(({ name, orderId }) =>
      name === "order.follow"
        ? followOrder(PROGRAM, orderId)
        : dispatchOrder(PROGRAM, orderId, "another"),
    ),
  );
}

/** Leases run out, pauses are over, and what a dead program left lies there for long. */
export async function timePasses(scene: Scene): Promise<void> {
  const ids = await orderIdsOf(scene);
  const { desk } = scene;
  await asOwner(
    desk,
    `UPDATE order_attempts SET lease_until = now() - interval '1 second'
      WHERE order_id = ANY($1) AND ended_at IS NULL`,
    [ids],
  );
  await asOwner(
    desk,
    `UPDATE orders SET due_at = now() - interval '1 minute'
      WHERE id = ANY($1) AND due_at IS NOT NULL`,
    [ids],
  );
  await asOwner(desk, "UPDATE completion_rows SET changed_at = now() - interval '1 hour'");
}

/** Orders that wait for a later try go on waiting, however slow this machine is. */
export async function timeStandsStill(scene: Scene): Promise<void> {
  const putOff = and(eq(orders.state, "queued"), gt(orders.dueAt, orders.changedAt));
  await db()
    .update(orders)
    .set({ dueAt: sql`now() + interval '1 hour'` })
    .where(and(inArray(orders.id, await orderIdsOf(scene)), putOff));
}
