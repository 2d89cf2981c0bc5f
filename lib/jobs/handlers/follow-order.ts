import { followOrder } from "@/lib/domain/orders/follow-order";
import { defineJob } from "@/lib/jobs/define-job";
import { QUEUES } from "@/lib/jobs/queue";

export const followOrderJob = defineJob({
  name: "order.follow",
  schema: QUEUES["order.follow"].schema,
  atOnce: 10,
  handle: (ctx, { orderId }) => followOrder(ctx, orderId),
});
