import { dispatchOrder } from "@/lib/domain/orders/dispatch-order";
import { defineJob } from "@/lib/jobs/define-job";
import { QUEUES } from "@/lib/jobs/queue";

export const dispatchOrderJob = defineJob({
  name: "order.dispatch",
  schema: QUEUES["order.dispatch"].schema,
  atOnce: 10,
  handle: (ctx, { orderId }, worker) => dispatchOrder(ctx, orderId, worker),
});
