import { z } from "zod";
import {
  blankIsAbsent,
  ipv4Address,
  ipv4OrSegment,
  lineFields,
} from "@/lib/domain/profile-changes/field-schemas";
import {
  type FieldProblem,
  onlyWith,
  planFields,
  planProblems,
} from "@/lib/domain/profile-changes/plan-fields";
import { sentBody } from "@/lib/domain/profile-changes/sent-body";

/**
 * プロファイル開通API, request body: one schema for form, action, CSV row and job. Keys are the carrier's.
 * Issue messages are keys of `errors.fields` in lib/i18n/messages.
 */

const fields = z.object({
  ...lineFields,
  ...planFields,
  cn: z.boolean("required"),
  cnActIpAddress: ipv4Address,
  cnSbyIpAddress: ipv4Address,
  testMode: z.boolean().optional(),
  globalStaticIpAddressOption: z.boolean().optional(),
  billingSpan: blankIsAbsent(z.literal("1year", "billingSpan").optional()),
  icgw: z.boolean().optional(),
  unoTsl: z.boolean("required"),
  unoTslPoi1IpAddress: ipv4OrSegment,
  unoTslPoi2IpAddress: ipv4OrSegment,
});

export type Activation = z.infer<typeof fields>;

function addressProblems(input: Activation): FieldProblem<keyof Activation>[] {
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

/** The exact body that is sent. */
export function toActivationBody(input: Activation): Activation {
  return fields.parse(sentBody(input, ["cn", "unoTsl"]));
}
