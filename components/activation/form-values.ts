import { z } from "zod";
import {
  type Activation,
  ActivationSchema,
  toActivationBody,
} from "@/lib/domain/profiles/activation-schema";
import type { PlanOffers } from "./plan-offers";

/**
 * What the form's controls hold, by the carrier's names. `plan` is the choice on the screen, where 上り特価 is a
 * plan of its own, sent by the name in `upStreamPlan`; limits are KB as text.
 */
export type ActivationValues = {
  hsn: string;
  imsi: string;
  plan: "" | "payg" | "fixed" | "upStream";
  upStreamPlan: PlanOffers["upStreamPlan"];
  limit: string;
  upLimit: string;
  downLimit: string;
  dedicatedPlan: boolean;
  cn: boolean;
  cnActIpAddress: string;
  cnSbyIpAddress: string;
  icgw: boolean;
  unoTsl: boolean;
  unoTslPoi1IpAddress: string;
  unoTslPoi2IpAddress: string;
  billingSpan: string;
  testMode: boolean;
  globalStaticIpAddressOption: boolean;
};

export function emptyValues(
  line: { imsi: string; hsn: string },
  { upStreamPlan }: Pick<PlanOffers, "upStreamPlan">,
): ActivationValues {
  return {
    hsn: line.hsn,
    imsi: line.imsi,
    plan: "",
    upStreamPlan,
    limit: "",
    upLimit: "",
    downLimit: "",
    dedicatedPlan: false,
    cn: false,
    cnActIpAddress: "",
    cnSbyIpAddress: "",
    icgw: false,
    unoTsl: false,
    unoTslPoi1IpAddress: "",
    unoTslPoi2IpAddress: "",
    billingSpan: "",
    testMode: false,
    globalStaticIpAddressOption: false,
  };
}

/** The fields that apply now, in the document's order: what stands in a field that is not shown stays behind. */
function applicable(values: ActivationValues) {
  const { hsn, imsi, plan, cn, unoTsl } = values;
  const upStream = plan === "upStream";
  return {
    hsn,
    imsi,
    plan: upStream ? values.upStreamPlan : plan || undefined,
    ...(upStream ? {} : { limit: values.limit }),
    cn,
    ...(cn ? { cnActIpAddress: values.cnActIpAddress, cnSbyIpAddress: values.cnSbyIpAddress } : {}),
    ...(upStream ? { upStream, upLimit: values.upLimit, downLimit: values.downLimit } : {}),
    ...(plan === "payg" ? { dedicatedPlan: values.dedicatedPlan } : {}),
    testMode: values.testMode,
    globalStaticIpAddressOption: values.globalStaticIpAddressOption,
    billingSpan: values.billingSpan,
    icgw: values.icgw,
    unoTsl,
    ...(unoTsl
      ? {
          unoTslPoi1IpAddress: values.unoTslPoi1IpAddress,
          unoTslPoi2IpAddress: values.unoTslPoi2IpAddress,
        }
      : {}),
  };
}

/** A field's name and the key of `errors.fields` that says what is wrong with it. */
export type ActivationProblem = { field: string; message: string };

/** The request as it stands: whole, or as far as it has been filled in, with what is still wrong. */
export type ActivationDraft =
  | { complete: Activation; body: Activation; problems: [] }
  | { complete: null; body: Record<string, unknown>; problems: ActivationProblem[] };

export function draftOf(values: ActivationValues): ActivationDraft {
  const parsed = ActivationSchema.safeParse(applicable(values));
  if (parsed.success) {
    const body = toActivationBody(parsed.data);
    return { complete: body, body, problems: [] };
  }
  const found = parsed.error.issues
    .map(({ path, message }) => problem(path.join("."), message))
    // Before a plan is chosen there is no limit to choose.
    .filter(({ field }) => values.plan !== "" || !LIMITS.includes(field));
  // A field of the wrong form keeps the schema from looking at what belongs together, which would go unsaid.
  const unsaid = together(values).filter(({ field }) => !found.some((it) => it.field === field));
  const problems = [...found, ...unsaid];
  return { complete: null, body: filledIn(values), problems };
}

/** The action's own schema as the form's: gives the body that is sent. */
export const ActivationFormSchema = z
  .custom<ActivationValues>()
  .transform((values, context): Activation => {
    const { complete, problems } = draftOf(values);
    if (complete) return complete;
    for (const { field, message } of problems) {
      context.addIssue({ code: "custom", path: [field], message });
    }
    return z.NEVER;
  });

const CHOICES = ["plan", "limit", "upLimit", "downLimit"];

function problem(field: string, message: string): ActivationProblem {
  const choose = message === "required" && CHOICES.includes(field);
  return { field, message: choose ? "requiredChoice" : message };
}

/** What is wrong between fields, whatever else is. */
function together(values: ActivationValues): ActivationProblem[] {
  const { plan, limit, upLimit, downLimit, cn, cnActIpAddress: act, cnSbyIpAddress: sby } = values;
  const missing = [
    ...(plan === "upStream" && !upLimit ? ["upLimit"] : []),
    ...(plan === "upStream" && !downLimit ? ["downLimit"] : []),
    ...(plan !== "" && plan !== "upStream" && !limit ? ["limit"] : []),
    ...(cn && !act ? ["cnActIpAddress"] : []),
  ].map((field) => problem(field, "required"));
  const same = cn && act !== "" && act.trim() === sby.trim();
  return same ? [...missing, problem("cnSbyIpAddress", "sameAddress")] : missing;
}

const LIMITS = ["limit", "upLimit", "downLimit"];

function filledIn(values: ActivationValues): Record<string, unknown> {
  const entries = Object.entries(applicable(values))
    .filter(([, value]) => value !== undefined && value !== "")
    .filter(([key, value]) => value !== false || key === "cn" || key === "unoTsl")
    .map(([key, value]) => [key, LIMITS.includes(key) ? Number(value) : value]);
  return Object.fromEntries(entries);
}
