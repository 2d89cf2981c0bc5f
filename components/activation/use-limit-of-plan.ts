import { useRef } from "react";
import type { ActivationFormHandle } from "./activation-form-type";
import type { ActivationValues } from "./form-values";

/** Names the table of limits that a choice is from. */
function tableOf({ plan, dedicatedPlan }: ActivationValues): string {
  return plan === "payg" && dedicatedPlan ? "payg dedicated" : plan;
}

/**
 * Every plan has limits of its own: going to another plan takes the chosen limit away, coming back brings it back.
 * The function given back is to be called after the plan was changed.
 */
export function useLimitOfPlan({ methods }: ActivationFormHandle): () => void {
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
