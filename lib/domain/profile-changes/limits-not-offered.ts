import type { Ctx } from "@/lib/auth/permissions";
import { isOffered, readPolicies } from "@/lib/domain/plans/read-policies";
import type { PlanChoice } from "@/lib/domain/profile-changes/plan-fields";
import type { FieldErrors } from "@/lib/errors";

/**
 * What of this plan and its limits the carrier does not offer, by field.
 * @throws AppError carrier_* when its plans were never read
 */
export async function limitsNotOffered(ctx: Ctx, wanted: PlanChoice): Promise<FieldErrors> {
  const { policies, upStreamPlan } = await readPolicies(ctx);
  if (wanted.upStream && wanted.plan !== upStreamPlan) return { plan: "upStreamPlanName" };
  if (isOffered(policies, wanted)) return {};
  return wanted.upStream ? { downLimit: "pairNotOffered" } : { limit: "limitNotOffered" };
}
