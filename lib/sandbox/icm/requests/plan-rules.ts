import { z } from "zod";
import { offersLimit, offersPair } from "@/lib/sandbox/icm/policies";
import type { Refuse } from "@/lib/sandbox/icm/requests/parts";

/** The fields that choose a plan, in activation and plan change alike. */
export const planFields = {
  plan: z.enum(["payg", "fixed"]),
  limit: z.int().optional(),
  upStream: z.boolean().optional(),
  upLimit: z.int().optional(),
  downLimit: z.int().optional(),
  dedicatedPlan: z.boolean().optional(),
};

const planChoice = z.object(planFields);
export type PlanChoice = z.infer<typeof planChoice>;

/**
 * Payg and fixed need a limit that a policy offers; 上り特価 (a fixed plan with upStream) needs a pair
 * that a policy offers, and no limit. 専用プラン is offered with payg alone.
 */
export function checkPlan(choice: PlanChoice, refuse: Refuse): void {
  const field = choice.upStream ? wrongInUpStream(choice) : wrongInLimited(choice);
  if (field !== null) refuse(field);
}

function wrongInUpStream(choice: PlanChoice): string | null {
  if (choice.plan !== "fixed") return "plan";
  if (choice.limit !== undefined) return "limit";
  if (choice.upLimit === undefined) return "upLimit";
  if (choice.downLimit === undefined) return "downLimit";
  if (choice.dedicatedPlan) return "dedicatedPlan";
  return offersPair(choice.upLimit, choice.downLimit) ? null : "upLimit";
}

function wrongInLimited(choice: PlanChoice): string | null {
  if (choice.upLimit !== undefined) return "upLimit";
  if (choice.downLimit !== undefined) return "downLimit";
  const dedicated = choice.dedicatedPlan ?? false;
  if (dedicated && choice.plan !== "payg") return "dedicatedPlan";
  if (choice.limit === undefined) return "limit";
  return offersLimit(choice.plan, choice.limit) ? null : "limit";
}
