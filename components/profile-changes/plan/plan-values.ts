import type { FieldProblem } from "@/components/form/field-errors";
import type { LineShown } from "@/components/profile-changes/change-line";
import { downLimits, limitsOf, type PlanOffers, upLimits } from "./plan-offers";

/**
 * What the controls of a plan hold. `plan` is the choice on the screen, where 上り特価 is a plan of its own, sent by the
 * name in `upStreamPlan`; limits are KB as text.
 */
export type PlanValues = {
  plan: "" | "payg" | "fixed" | "upStream";
  upStreamPlan: PlanOffers["upStreamPlan"];
  limit: string;
  upLimit: string;
  downLimit: string;
  dedicatedPlan: boolean;
};

/** No plan chosen yet. */
export function noPlan({ upStreamPlan }: Pick<PlanOffers, "upStreamPlan">): PlanValues {
  return { plan: "", upStreamPlan, limit: "", upLimit: "", downLimit: "", dedicatedPlan: false };
}

/** A plan that a line shows or a request names, as far as it is still offered. */
type KnownPlan = {
  [Name in "plan" | "limit" | "upLimit" | "downLimit" | "upStream" | "dedicatedPlan"]?: unknown;
};

/** The controls with a plan that is known: that of the line (LineShown), or that of a request. */
export function knownPlan(known: KnownPlan | LineShown, offers: PlanOffers): PlanValues {
  const { plan, limit, upLimit, downLimit, upStream, dedicatedPlan }: KnownPlan = known;
  const none = noPlan(offers);
  if (plan === "upStream" || upStream === true) {
    const up = offered(upLimit, upLimits(offers));
    const down = offered(downLimit, downLimits(offers, up));
    return { ...none, plan: "upStream", upLimit: up, downLimit: down };
  }
  if (plan !== "payg" && plan !== "fixed") return none;
  const dedicated = plan === "payg" && dedicatedPlan === true;
  const limits = limitsOf(offers, { plan, dedicatedPlan: dedicated });
  return { ...none, plan, limit: offered(limit, limits), dedicatedPlan: dedicated };
}

function offered(kb: unknown, limits: readonly number[]): string {
  return limits.some((one) => one === kb) ? String(kb) : "";
}

/** The fields of the plan that apply now, in the document's order: what stands in a field that is not shown stays behind. */
export function planPart(values: PlanValues) {
  const { plan, upStreamPlan, limit, upLimit, downLimit, dedicatedPlan } = values;
  if (plan === "upStream") return { plan: upStreamPlan, upStream: true, upLimit, downLimit };
  return { plan: plan || undefined, limit, ...(plan === "payg" ? { dedicatedPlan } : {}) };
}

const CHOICES = ["plan", "limit", "upLimit", "downLimit"];
const LIMITS = ["limit", "upLimit", "downLimit"];

/** A schema's problems as the form says them: a choice is chosen, and before a plan there is no limit to choose. */
export function planChoices(
  { plan }: PlanValues,
  problems: readonly FieldProblem[],
): FieldProblem[] {
  return problems
    .filter(({ name }) => plan !== "" || !LIMITS.includes(name))
    .map(({ name, message }) => ({
      name,
      message: message === "required" && CHOICES.includes(name) ? "requiredChoice" : message,
    }));
}

/** The limits that the chosen plan lacks, whatever else is wrong. */
export function missingLimits({ plan, limit, upLimit, downLimit }: PlanValues): FieldProblem[] {
  return [
    ...(plan === "upStream" && !upLimit ? ["upLimit"] : []),
    ...(plan === "upStream" && !downLimit ? ["downLimit"] : []),
    ...(plan !== "" && plan !== "upStream" && !limit ? ["limit"] : []),
  ].map((name) => ({ name, message: "requiredChoice" }));
}

/** A body while it is not whole: filled fields alone, flags that are off only where they are always sent. */
export function filledBody(
  applicable: Readonly<Record<string, unknown>>,
  requiredFlags: readonly string[] = [],
): Record<string, unknown> {
  const entries = Object.entries(applicable)
    .filter(([, value]) => value !== undefined && value !== "")
    .filter(([key, value]) => value !== false || requiredFlags.includes(key))
    .map(([key, value]) => [key, LIMITS.includes(key) ? Number(value) : value]);
  return Object.fromEntries(entries);
}
