import type { Policies } from "@/lib/domain/plans/read-policies";

/** Limits in KB that a line can be given, as 料金プラン参照 gives them. */
export type PlanOffers = {
  payg: number[];
  /** payg with 専用プラン; no other plan has one. */
  paygDedicated: number[];
  fixed: number[];
  /** 上り特価: pairs. */
  upStream: { up: number; down: number }[];
  /** What `plan` says for 上り特価. */
  upStreamPlan: Policies["upStreamPlan"];
};

type Limit = Policies["policies"][number]["limit"][number];

/** The carrier's table as the form's choices; plans that a change cannot name are left out. */
export function toPlanOffers({
  policies,
  upStreamPlan,
}: Pick<Policies, "policies" | "upStreamPlan">): PlanOffers {
  const offered = (plan: string, dedicated: boolean): Limit[] =>
    policies
      .filter((policy) => policy.plan === plan && policy.dedicatedPlan === dedicated)
      .flatMap((policy): Limit[] => policy.limit);
  return {
    payg: numbers(offered("payg", false)),
    paygDedicated: numbers(offered("payg", true)),
    fixed: numbers(offered("fixed", false)),
    upStream: offered("upStream", false).filter((limit) => typeof limit === "object"),
    upStreamPlan,
  };
}

function numbers(limits: Limit[]): number[] {
  return limits.filter((limit) => typeof limit === "number");
}

/** The limits of a plan that has one. */
export function limitsOf(
  offers: PlanOffers,
  { plan, dedicatedPlan }: { plan: "payg" | "fixed"; dedicatedPlan: boolean },
): number[] {
  return plan === "payg" && dedicatedPlan ? offers.paygDedicated : offers[plan];
}

/** 上り limits, each once, in the carrier's order. */
export function upLimits({ upStream }: PlanOffers): number[] {
  return [...new Set(upStream.map(({ up }) => up))];
}

/** 下り limits that go with this 上り limit. */
export function downLimits({ upStream }: PlanOffers, upLimit: string): number[] {
  return upStream.filter(({ up }) => String(up) === upLimit).map(({ down }) => down);
}
