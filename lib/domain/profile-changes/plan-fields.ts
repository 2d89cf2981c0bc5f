import { z } from "zod";
import {
  type Effect,
  type ShownProfile,
  showsAll,
  unshown,
} from "@/lib/domain/profile-changes/effect";
import { kilobytes } from "@/lib/domain/profile-changes/field-schemas";

export const CHANGE_PLANS = ["payg", "fixed", "upStream"] as const;

/** Plan and limits, as プロファイル開通API and 料金プラン/上限値変更API both ask for them. Volumes are KB. */
export const planFields = {
  plan: z.enum(CHANGE_PLANS, "required"),
  limit: kilobytes,
  upStream: z.boolean().optional(),
  upLimit: kilobytes,
  downLimit: kilobytes,
  dedicatedPlan: z.boolean().optional(),
};

const chosenPlan = z.object(planFields);
export type PlanChoice = z.infer<typeof chosenPlan>;

/** A field, and the key of `errors.fields` that says what is wrong with it. */
export type FieldProblem<Field extends string> = { path: Field; message: string };

/** Problems for fields that were given although what they belong to is off. */
export function onlyWith<Input extends object>(
  input: Input,
  on: boolean,
  paths: readonly Extract<keyof Input, string>[],
  message: string,
): FieldProblem<Extract<keyof Input, string>>[] {
  if (on) return [];
  return paths.filter((path) => input[path] !== undefined).map((path) => ({ path, message }));
}

/**
 * 上り特価 is `upStream` with both limits and no `limit`, its `plan` by the setting ICM_UPSTREAM_PLAN; every other
 * plan needs `limit`, where 0 is a value. 専用プラン is offered with payg alone.
 */
export function planProblems(input: PlanChoice): FieldProblem<keyof PlanChoice>[] {
  return input.upStream ? upStreamProblems(input) : limitedProblems(input);
}

function limitedProblems(input: PlanChoice): FieldProblem<keyof PlanChoice>[] {
  return [
    ...(input.plan === "upStream" ? [{ path: "plan" as const, message: "onlyWithUpStream" }] : []),
    ...(input.limit === undefined ? [{ path: "limit" as const, message: "required" }] : []),
    ...onlyWith(input, false, ["upLimit", "downLimit"], "onlyWithUpStream"),
    ...(input.dedicatedPlan && input.plan !== "payg"
      ? [{ path: "dedicatedPlan" as const, message: "dedicatedOnlyPayg" }]
      : []),
  ];
}

function upStreamProblems(input: PlanChoice): FieldProblem<keyof PlanChoice>[] {
  return [
    ...(input.plan === "payg" ? [{ path: "plan" as const, message: "upStreamNotPayg" }] : []),
    ...(input.dedicatedPlan
      ? [{ path: "dedicatedPlan" as const, message: "dedicatedOnlyPayg" }]
      : []),
    ...(input.limit !== undefined ? [{ path: "limit" as const, message: "notWithUpStream" }] : []),
    ...(["upLimit", "downLimit"] as const)
      .filter((path) => input[path] === undefined)
      .map((path) => ({ path, message: "required" })),
  ];
}

type ShownPlan = Pick<ShownProfile, "plan" | "limit" | "upStream" | "upLimit" | "downLimit">;

/**
 * What a plan with these limits is known by in a profile. Which `plan` a 上り特価 line shows is not published: its flag
 * and its limits tell it. 専用プラン is in no answer.
 */
export function planEffects(wanted: PlanChoice): Effect<ShownPlan>[] {
  const { plan, limit, upLimit, downLimit } = wanted;
  const upStream = wanted.upStream ?? false;
  const flag: Effect<ShownPlan> = {
    field: "upStream",
    wanted: upStream,
    shows: (profile) => (profile.upStream ?? false) === upStream,
  };
  const kept = unshown(wanted, ["dedicatedPlan"]);
  if (upStream) {
    return [
      flag,
      { field: "upLimit", wanted: upLimit, shows: (profile) => profile.upLimit === upLimit },
      {
        field: "downLimit",
        wanted: downLimit,
        shows: (profile) => profile.downLimit === downLimit,
      },
      ...kept,
    ];
  }
  return [
    { field: "plan", wanted: plan, shows: (profile) => profile.plan === plan },
    { field: "limit", wanted: limit, shows: (profile) => profile.limit === limit },
    flag,
    ...kept,
  ];
}

/** Whether a profile, as the carrier shows it, has this plan with these limits. */
export function showsPlan(profile: ShownPlan, wanted: PlanChoice): boolean {
  return showsAll(planEffects(wanted), profile);
}
