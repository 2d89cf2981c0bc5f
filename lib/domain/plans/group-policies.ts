import { hasUpDownLimits, type IcmPolicy } from "@/lib/upstream/icm/schemas/policies";

export const POLICY_GROUPS = ["standard", "dedicated", "upStream", "other"] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

function groupOf({ plan, dedicatedPlan }: IcmPolicy): PolicyGroup {
  if (plan !== "payg" && plan !== "fixed" && plan !== "upStream") return "other";
  if (dedicatedPlan) return "dedicated";
  return plan === "upStream" ? "upStream" : "standard";
}

/** The carrier's plans by what they are, in its own order; groups without any are left out. */
export function groupPolicies(policies: readonly IcmPolicy[]) {
  return POLICY_GROUPS.map((group) => ({
    group,
    policies: policies.filter((policy) => groupOf(policy) === group),
  })).filter((one) => one.policies.length > 0);
}

/** Limits in KB, a row each: one figure, or up and down. */
export function limitRows(policy: IcmPolicy): { paired: boolean; rows: number[][] } {
  if (hasUpDownLimits(policy)) {
    return { paired: true, rows: policy.limit.map(({ up, down }) => [up, down]) };
  }
  return { paired: false, rows: policy.limit.map((kb) => [kb]) };
}
