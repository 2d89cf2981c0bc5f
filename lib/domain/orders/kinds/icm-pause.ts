import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Line, LineSchema } from "@/lib/domain/profile-changes/change-schemas";
import { statusEffect } from "@/lib/domain/profile-changes/effect";

/** プロファイル利用休止: it leaves `sleeping`. */
export const icmSuspend: OrderKind<Line> = {
  ...ICM_CHANGE,
  kind: "icm.suspend",
  schema: LineSchema,
  taken: "accepted",
  send: (body, by) => icm().suspend(body, by),
  effects: () => [statusEffect("sleeping")],
};

/** プロファイル利用再開. */
export const icmResume: OrderKind<Line> = {
  ...ICM_CHANGE,
  kind: "icm.resume",
  schema: LineSchema,
  taken: "accepted",
  send: (body, by) => icm().resume(body, by),
  effects: () => [statusEffect("active")],
};
