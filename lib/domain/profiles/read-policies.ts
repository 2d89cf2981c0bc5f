import { eq } from "drizzle-orm";
import { type Ctx, requirePermission } from "@/lib/auth/permissions";
import { db } from "@/lib/db/client";
import { carrierPolicies } from "@/lib/db/schema/carriers";
import { reading } from "@/lib/domain/carriers/carrier-errors";
import { environmentOf } from "@/lib/domain/carriers/environment";
import { icm, icmSettings } from "@/lib/domain/carriers/icm";
import type { Activation } from "@/lib/domain/profiles/activation-schema";
import type { IcmSettings } from "@/lib/env/icm";
import { AppError } from "@/lib/errors";
import {
  hasUpDownLimits,
  type IcmPolicy,
  policiesAnswer,
} from "@/lib/upstream/icm/schemas/policies";

const FRESH_MS = 60 * 60 * 1000;

/** The carrier's plans and limits (KB), with when they were read, and what `plan` says for 上り特価. */
export type Policies = {
  policies: IcmPolicy[];
  readAt: Date;
  upStreamPlan: IcmSettings["upStreamPlan"];
};

/**
 * 料金プラン参照API, asked at most once an hour; when the carrier cannot be read, what it said last, however old.
 * @throws AppError carrier_* when it was never read.
 */
export async function readPolicies(ctx: Ctx): Promise<Policies> {
  requirePermission(ctx, "profiles:read");
  const environment = environmentOf("icm");
  const upStreamPlan = icmSettings().upStreamPlan;
  const [row] = await db()
    .select()
    .from(carrierPolicies)
    .where(eq(carrierPolicies.environment, environment));
  // Rows of another version of this program may have another shape: then the carrier is asked anew.
  const stored = policiesAnswer.shape.policies.safeParse(row?.policies);
  const known =
    row && stored.success ? { policies: stored.data, readAt: row.readAt, upStreamPlan } : null;
  if (known && known.readAt.getTime() > Date.now() - FRESH_MS) return known;
  try {
    return { ...(await askCarrier(environment)), upStreamPlan };
  } catch (error) {
    if (known && error instanceof AppError) return known;
    throw error;
  }
}

async function askCarrier(environment: string): Promise<Omit<Policies, "upStreamPlan">> {
  const policies = await reading(() => icm().policies());
  const readAt = new Date();
  await db()
    .insert(carrierPolicies)
    .values({ environment, policies, readAt })
    .onConflictDoUpdate({ target: carrierPolicies.environment, set: { policies, readAt } });
  return { policies, readAt };
}

type Wanted = Pick<
  Activation,
  "plan" | "limit" | "upStream" | "upLimit" | "downLimit" | "dedicatedPlan"
>;

/** Whether the carrier offers this plan with these limits (KB). */
export function isOffered(policies: readonly IcmPolicy[], wanted: Wanted): boolean {
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
