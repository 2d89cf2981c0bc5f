import { z } from "zod";

/**
 * プロファイル開通API, request body: one schema for form, action, CSV row and job. Keys are the carrier's.
 * Issue messages are keys of `errors.fields` in lib/i18n/messages.
 */

const IPV4_PART = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const IPV4 = new RegExp(`^${IPV4_PART}(\\.${IPV4_PART}){3}$`);
const IPV4_OR_CIDR = new RegExp(`^${IPV4_PART}(\\.${IPV4_PART}){3}(/([0-9]|[12][0-9]|3[0-2]))?$`);

/** A blank control is an absent field: blanks are never sent as "". */
function blankIsAbsent<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === "" || value === null ? undefined : value), schema);
}

/** KB, an integer; 0 is a value. */
const kilobytes = blankIsAbsent(
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^[0-9]+$/, "integer")
          .transform(Number),
      ],
      "integer",
    )
    .pipe(z.number().int("integer").min(0, "integer"))
    .optional(),
);

const address = (pattern: RegExp, message: string) =>
  blankIsAbsent(z.string().trim().regex(pattern, message).optional());

export const ACTIVATION_PLANS = ["payg", "fixed", "upStream"] as const;

const fields = z.object({
  hsn: z.string().regex(/^[0-9A-F]{10}$/, "hsn"),
  imsi: z.string().regex(/^[0-9]{1,15}$/, "imsi"),
  plan: z.enum(ACTIVATION_PLANS, "required"),
  limit: kilobytes,
  cn: z.boolean("required"),
  cnActIpAddress: address(IPV4, "ipv4"),
  cnSbyIpAddress: address(IPV4, "ipv4"),
  upStream: z.boolean().optional(),
  upLimit: kilobytes,
  downLimit: kilobytes,
  dedicatedPlan: z.boolean().optional(),
  testMode: z.boolean().optional(),
  globalStaticIpAddressOption: z.boolean().optional(),
  billingSpan: blankIsAbsent(z.literal("1year", "billingSpan").optional()),
  icgw: z.boolean().optional(),
  unoTsl: z.boolean("required"),
  unoTslPoi1IpAddress: address(IPV4_OR_CIDR, "ipv4OrCidr"),
  unoTslPoi2IpAddress: address(IPV4_OR_CIDR, "ipv4OrCidr"),
});

export type Activation = z.infer<typeof fields>;
type Problem = { path: keyof Activation; message: string };

/**
 * 上り特価 is `upStream` with both limits and no `limit`, its `plan` by the setting ICM_UPSTREAM_PLAN; every other
 * plan needs `limit`.
 */
function planProblems(input: Activation): Problem[] {
  if (!input.upStream) {
    return [
      ...(input.plan === "upStream"
        ? [{ path: "plan" as const, message: "onlyWithUpStream" }]
        : []),
      ...(input.limit === undefined ? [{ path: "limit" as const, message: "required" }] : []),
      ...onlyWith(input, false, ["upLimit", "downLimit"], "onlyWithUpStream"),
      ...(input.dedicatedPlan && input.plan !== "payg"
        ? [{ path: "dedicatedPlan" as const, message: "dedicatedOnlyPayg" }]
        : []),
    ];
  }
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

/** Problems for fields that were given although what they belong to is off. */
function onlyWith(
  input: Activation,
  on: boolean,
  paths: readonly (keyof Activation)[],
  message: string,
): Problem[] {
  if (on) return [];
  return paths.filter((path) => input[path] !== undefined).map((path) => ({ path, message }));
}

function addressProblems(input: Activation): Problem[] {
  const { cn, cnActIpAddress: act, cnSbyIpAddress: sby, unoTsl } = input;
  return [
    ...onlyWith(input, cn, ["cnActIpAddress", "cnSbyIpAddress"], "onlyWithCn"),
    ...(cn && act === undefined ? [{ path: "cnActIpAddress" as const, message: "required" }] : []),
    ...(cn && act !== undefined && act === sby
      ? [{ path: "cnSbyIpAddress" as const, message: "sameAddress" }]
      : []),
    ...onlyWith(input, unoTsl, ["unoTslPoi1IpAddress", "unoTslPoi2IpAddress"], "onlyWithTsl"),
  ];
}

export const ActivationSchema = fields.superRefine((input, context) => {
  for (const { path, message } of [...planProblems(input), ...addressProblems(input)]) {
    context.addIssue({ code: "custom", path: [path], message });
  }
});

/** What the form hands to the action: the activation and the form's own submission id. */
export const ActivateProfileInput = z.object({
  submissionId: z.uuid(),
  activation: ActivationSchema,
});
export type ActivateProfileInput = z.infer<typeof ActivateProfileInput>;

/**
 * The exact body that is sent: the document's required fields always, the others only when they say
 * something (a flag that is off, or an empty field, is left out, as in the document's sample).
 */
export function toActivationBody(input: Activation): Activation {
  const kept = Object.entries(input).filter(
    ([key, value]) => value !== undefined && (value !== false || key === "cn" || key === "unoTsl"),
  );
  return fields.parse(Object.fromEntries(kept));
}
