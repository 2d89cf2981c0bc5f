import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { icm, icmSettings } from "@/lib/domain/carriers/icm";
import { findAnswer, type Kept, keptAnswer } from "@/lib/domain/plans/kept-answer";
import type { PlanChoice } from "@/lib/domain/profile-changes/plan-fields";
import type { IcmSettings } from "@/lib/env/icm";
import type { AppError } from "@/lib/errors";
import {
  hasUpDownLimits,
  type IcmPolicy,
  policiesAnswer,
} from "@/lib/upstream/icm/schemas/policies";

const schema = policiesAnswer.shape.policies;

/** The carrier's plans and limits (KB), with when they were read, and what `plan` says for 上り特価. */
export type Policies = {
  policies: IcmPolicy[];
  readAt: Date;
  /** Why the carrier could not be read just now: then this is what it said last. */
  failure: AppError | null;
  upStreamPlan: IcmSettings["upStreamPlan"];
};

/**
 * 料金プラン参照API, asked at most once an hour; when the carrier cannot be read, what it said last, however old.
 * @throws AppError carrier_* when it was never read.
 */
export async function readPolicies(ctx: Ctx): Promise<Policies> {
  requirePermission(ctx, "profiles:read");
  return policiesKept({});
}

/** The same from the carrier now. @throws AppError not_allowed, carrier_* */
export async function readPoliciesAnew(ctx: Ctx): Promise<Policies> {
  requirePermission(ctx, "profiles:refresh");
  return policiesKept({ anew: true });
}

/** What the carrier said last, however old; it is not asked. Null when it was never read. */
export async function knownPolicies(ctx: Ctx): Promise<Kept<IcmPolicy[]> | null> {
  requirePermission(ctx, "profiles:read");
  return findAnswer("policies", schema);
}

async function policiesKept(how: { anew?: boolean }): Promise<Policies> {
  const { upStreamPlan } = icmSettings();
  const ask = () => icm().policies();
  const { answer, readAt, failure } = await keptAnswer("policies", schema, ask, how);
  return { policies: answer, readAt, failure, upStreamPlan };
}

/** Whether the carrier offers this plan with these limits (KB). */
export function isOffered(policies: readonly IcmPolicy[], wanted: PlanChoice): boolean {
  return policies.some((policy) => {
    if (policy.dedicatedPlan !== (wanted.dedicatedPlan ?? false)) return false;
    if (hasUpDownLimits(policy)) {
      return (
        wanted.upStream === true &&
        policy.plan === "upStream" &&
        policy.limit.some(({ up, down }) => up === wanted.upLimit && down === wanted.downLimit)
      );
    }
    return (
      !wanted.upStream &&
      policy.plan === wanted.plan &&
      policy.limit.some((kb) => kb === wanted.limit)
    );
  });
}
