import { z } from "zod";
import type { Known } from "@/lib/upstream/icm/schemas/known";

const upDownLimit = z.looseObject({ up: z.int(), down: z.int() });

/** payg and fixed: one limit in KB. `plan` is an open set. */
const kbPolicy = z.looseObject({
  plan: z.string().refine((plan) => plan !== "upStream", "expected {up, down} limits for upStream"),
  limit: z.array(z.int()),
  dedicatedPlan: z.boolean(),
});

/** upStream: a pair of limits in KB. */
const upDownPolicy = z.looseObject({
  plan: z
    .string()
    .refine((plan) => plan !== "payg" && plan !== "fixed", "expected KB limits for payg and fixed"),
  limit: z.array(upDownLimit),
  dedicatedPlan: z.boolean(),
});

/** 料金プラン参照. */
export const policiesAnswer = z.looseObject({
  policies: z.array(z.union([kbPolicy, upDownPolicy])),
});

export type IcmKbPolicy = Known<z.infer<typeof kbPolicy>>;
export type IcmUpDownPolicy = Known<z.infer<typeof upDownPolicy>>;
export type IcmPolicy = IcmKbPolicy | IcmUpDownPolicy;

/** Tells the two shapes apart, for an unknown plan by its limits. */
export function hasUpDownLimits(policy: IcmPolicy): policy is IcmUpDownPolicy {
  return policy.plan === "upStream" || policy.limit.some((limit) => typeof limit === "object");
}

/** 追加容量一覧: what may be topped up to lines of a plan, in KB. */
export const limitPatternsAnswer = z.looseObject({
  limitPattern: z.array(z.looseObject({ plan: z.string(), limit: z.array(z.int()) })),
});

export type IcmLimitPattern = Known<z.infer<typeof limitPatternsAnswer>>["limitPattern"][number];
