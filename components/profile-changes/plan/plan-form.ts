import type { KaitsuForm } from "@/components/form/use-checked-form";
import type { PlanValues } from "./plan-values";

/** A form as far as it is about a plan. */
export type PlanForm = KaitsuForm<PlanValues>;
