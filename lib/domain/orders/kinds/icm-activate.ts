import { icm } from "@/lib/domain/carriers/icm";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { icmOutcome } from "@/lib/domain/orders/outcome";
import { type Activation, ActivationSchema } from "@/lib/domain/profiles/activation-schema";

/**
 * プロファイル開通. What it wants is there when the profile is active with the plan, limits and NTTC閉域 addresses
 * asked for, on TSL and ICGW if so asked. A 上り特価 line is known by `upStream` and its limits: which `plan` it shows
 * is not published. TSL addresses are not compared: the document calls them both address
 * and segment, so they may be shown in another form than they were sent.
 */
export const icmActivate: OrderKind<Activation> = {
  kind: "icm.activate",
  carrier: "icm",
  permission: "profiles:operate",
  schema: ActivationSchema,
  secretFields: [],
  taken: "accepted",
  outcome: icmOutcome,
  send: (body, by) => icm().activate(body, by),
  isDone: (wanted, profile) =>
    profile.profileStatus === "active" &&
    (profile.upStream ?? false) === (wanted.upStream ?? false) &&
    (wanted.upStream
      ? profile.upLimit === wanted.upLimit && profile.downLimit === wanted.downLimit
      : profile.plan === wanted.plan && profile.limit === wanted.limit) &&
    profile.cn === wanted.cn &&
    (!wanted.cn || profile.cnActIpAddress === wanted.cnActIpAddress) &&
    (wanted.cnSbyIpAddress === undefined || profile.cnSbyIpAddress === wanted.cnSbyIpAddress) &&
    (profile.unoTsl ?? false) === wanted.unoTsl &&
    (!wanted.icgw || profile.icgw === true || profile.icgwInProgress === true),
};
