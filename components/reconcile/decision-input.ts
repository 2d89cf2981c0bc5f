import { z } from "zod";
import type { Decision } from "@/lib/domain/orders/decisions";
import type { Choice } from "@/lib/domain/orders/get-evidence";
import { ProposeDecisionInput } from "@/lib/domain/orders/schemas";
import { fieldMessage } from "@/lib/i18n/field-message";

/** What the one form of decisions asks for; the last digits only where it sends again itself. */
export function decisionInput(choices: readonly Choice[], target: string) {
  return ProposeDecisionInput.extend({ lastFour: z.string().trim().optional() }).superRefine(
    ({ decision, lastFour = "" }, context) => {
      if (!sendsAgain(choices, decision) || lastFour === target.slice(-4)) return;
      const message = fieldMessage(lastFour === "" ? "required" : "lastFourOfTarget");
      context.addIssue({ code: "custom", path: ["lastFour"], message });
    },
  );
}

/** Whether the choice is one that the reader takes, not one that they propose. */
export function isTaken(choices: readonly Choice[], decision: Decision | undefined): boolean {
  return choices.some((choice) => choice.decision === decision && choice.how === "decide");
}

export function sendsAgain(choices: readonly Choice[], decision: Decision | undefined): boolean {
  return decision === "send_again" && isTaken(choices, decision);
}
