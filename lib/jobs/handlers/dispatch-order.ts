import type { Carrier } from "@/lib/domain/carriers/environment";
import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { defineJob, type JobDefinition } from "@/lib/jobs/define-job";
import { dispatchQueue, QUEUES } from "@/lib/jobs/queue";

/** Sends one order of this carrier's. */
export function dispatchOrderJob(carrier: Carrier): JobDefinition {
  const name = dispatchQueue(carrier);
  return defineJob({
    name,
    schema: QUEUES[name].schema,
    atOnce: 10,
    handle: (ctx, { orderId }, worker) => dispatchOrder(ctx, orderId, worker),
  });
}
