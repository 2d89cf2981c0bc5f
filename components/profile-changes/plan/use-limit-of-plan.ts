import { useRef } from "react";
import type { PlanForm } from "./plan-form";
import type { PlanValues } from "./plan-values";

/** Names the table of limits that a choice is from. */
function tableOf({ plan, dedicatedPlan }: PlanValues): string {
  return plan === "payg" && dedicatedPlan ? "payg dedicated" : plan;
}

/**
 * Every plan has limits of its own: going to another plan takes the chosen limit away, coming back brings it back.
 * The function given back is to be called after the plan was changed.
 */
export function useLimitOfPlan({ methods }: PlanForm): () => void {
  const limits = useRef(new Map<string, string>());
  const shown = useRef(tableOf(methods.getValues()));

  return () => {
    const values = methods.getValues();
    const next = tableOf(values);
    if (next === shown.current) return;
    limits.current.set(shown.current, values.limit);
    shown.current = next;
    methods.setValue("limit", limits.current.get(next) ?? "");
  };
}
