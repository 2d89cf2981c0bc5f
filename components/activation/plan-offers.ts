import type { Policies } from "@/lib/domain/profiles/read-policies";

/** Limits in KB that an activation can choose from, as 料金プラン参照 gives them. */
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

/** The carrier's table as the form's choices; plans that an activation cannot name are left out. */
export function toPlanOffers({
  policies,
  upStreamPlan,
}: Pick<Policies, "policies" | "upStreamPlan">): PlanOffers {
  const limitsOf = (plan: string, dedicated: boolean): Limit[] =>
    policies
      .filter((policy) => policy.plan === plan && policy.dedicatedPlan === dedicated)
      .flatMap((policy): Limit[] => policy.limit);
  return {
    payg: numbers(limitsOf("payg", false)),
    paygDedicated: numbers(limitsOf("payg", true)),
    fixed: numbers(limitsOf("fixed", false)),
    upStream: limitsOf("upStream", false).filter((limit) => typeof limit === "object"),
    upStreamPlan,
  };
}

function numbers(limits: Limit[]): number[] {
  return limits.filter((limit) => typeof limit === "number");
}

/** 上り limits, each once, in the carrier's order. */
export function upLimits({ upStream }: PlanOffers): number[] {
  return [...new Set(upStream.map(({ up }) => up))];
}

/** 下り limits that go with this 上り limit. */
export function downLimits({ upStream }: PlanOffers, upLimit: string): number[] {
  return upStream.filter(({ up }) => String(up) === upLimit).map(({ down }) => down);
}
