import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Activation, ActivationSchema } from "@/lib/domain/profile-changes/activation-schema";
import { showsPlan } from "@/lib/domain/profile-changes/plan-fields";

/**
 * プロファイル開通. What it wants is there when the profile is active with the plan, limits and NTTC閉域 addresses
 * asked for, on TSL and ICGW if so asked. TSL addresses are not compared: the document calls them both address
 * and segment, so they may be shown in another form than they were sent.
 */
export const icmActivate: OrderKind<Activation> = {
  ...ICM_CHANGE,
  kind: "icm.activate",
  schema: ActivationSchema,
  taken: "accepted",
  send: (body, by) => icm().activate(body, by),
  isDone: (wanted, profile) =>
    profile.profileStatus === "active" &&
    showsPlan(profile, wanted) &&
    (profile.cn ?? false) === wanted.cn &&
    (!wanted.cn || profile.cnActIpAddress === wanted.cnActIpAddress) &&
    (wanted.cnSbyIpAddress === undefined || profile.cnSbyIpAddress === wanted.cnSbyIpAddress) &&
    (profile.unoTsl ?? false) === wanted.unoTsl &&
    (!wanted.icgw || profile.icgw === true || profile.icgwInProgress === true),
};
