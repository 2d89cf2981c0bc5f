import { icm } from "@/lib/domain/carriers/icm";
import { ICM_CHANGE } from "@/lib/domain/orders/kinds/icm-change";
import type { OrderKind } from "@/lib/domain/orders/kinds/order-kind";
import { type Activation, ActivationSchema } from "@/lib/domain/profile-changes/activation-schema";
import {
  type Effect,
  looselyShown,
  statusEffect,
  unshown,
} from "@/lib/domain/profile-changes/effect";
import { planEffects } from "@/lib/domain/profile-changes/plan-fields";
import { addressEffects } from "@/lib/domain/profile-changes/shows-addresses";

/**
 * プロファイル開通. What it wants is there when the profile is active with the plan, limits and NTTC閉域 addresses
 * asked for, on TSL and ICGW if so asked. TSL addresses that differ prove nothing: the document calls them both address
 * and segment, so they may be shown in another form than they were sent.
 */
export const icmActivate: OrderKind<Activation> = {
  ...ICM_CHANGE,
  kind: "icm.activate",
  schema: ActivationSchema,
  taken: "accepted",
  send: (body, by) => icm().activate(body, by),
  effects: (wanted) => [
    statusEffect("active"),
    ...planEffects(wanted),
    ...networkEffects(wanted),
    ...looselyShown(wanted, ["billingSpan"]),
    ...unshown(wanted, ["testMode", "globalStaticIpAddressOption"]),
  ],
};

function networkEffects(wanted: Activation): Effect[] {
  const { cn, unoTsl, icgw } = wanted;
  return [
    { field: "cn", wanted: cn, shows: (profile) => (profile.cn ?? false) === cn },
    ...(cn ? addressEffects(wanted) : []),
    { field: "unoTsl", wanted: unoTsl, shows: (profile) => (profile.unoTsl ?? false) === unoTsl },
    ...looselyShown(wanted, ["unoTslPoi1IpAddress", "unoTslPoi2IpAddress"]),
    ...(icgw
      ? [
          {
            field: "icgw",
            wanted: true,
            shows: (profile) => profile.icgw === true || profile.icgwInProgress === true,
          } satisfies Effect,
        ]
      : []),
  ];
}
