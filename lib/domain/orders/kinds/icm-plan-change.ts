import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type PlanChange, PlanChangeSchema } from "@/lib/domain/profile-changes/change-schemas";
import { planEffects } from "@/lib/domain/profile-changes/plan-fields";

/** 料金プラン/上限値変更. 専用プラン is in no answer: a change of it alone is not recognised by reading. */
export const icmPlanChange: OrderKind<PlanChange> = {
  ...ICM_CHANGE,
  kind: "icm.plan_change",
  schema: PlanChangeSchema,
  taken: "accepted",
  send: (body, by) => icm().changePlan(body, by),
  effects: planEffects,
};
