import { icm } from "@/lib/domain/carriers/icm";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Activation, ActivationSchema } from "@/lib/domain/profiles/activation-schema";

/** プロファイル開通. What it wants is there when the profile is active with the plan and addresses asked for. */
export const icmActivate: OrderKind<Activation> = {
  kind: "icm.activate",
  carrier: "icm",
  permission: "profiles:operate",
  schema: ActivationSchema,
  secretFields: [],
  taken: "accepted",
  send: (body) => icm().activate(body),
  isDone: (wanted, profile) =>
    profile.profileStatus === "active" &&
    profile.plan === wanted.plan &&
    (wanted.upStream
      ? profile.upLimit === wanted.upLimit && profile.downLimit === wanted.downLimit
      : profile.limit === wanted.limit) &&
    (!wanted.cn || profile.cnActIpAddress === wanted.cnActIpAddress),
};
