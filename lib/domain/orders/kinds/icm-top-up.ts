import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE, lineOf } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type TopUp, TopUpSchema } from "@/lib/domain/profile-changes/change-schemas";

/** 容量追加: its 200 is the completion. No answer shows added capacity: what is lost, a person decides. */
export const icmTopUp: OrderKind<TopUp> = {
  ...ICM_CHANGE,
  kind: "icm.top_up",
  schema: TopUpSchema,
  taken: "completed",
  send: (body, by) => icm().topUp(lineOf(by), body, by),
  effects: null,
};
