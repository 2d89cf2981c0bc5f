import { z } from "zod";
import type { SendTimeValues } from "@/components/form/send-time";
import { activationSchema, type EsimContract } from "@/lib/domain/esim/activation-schema";
import { toNested } from "@/lib/domain/esim/field-paths";
import { type EsimValues, sentFields } from "./form-values";
import { liveProblems } from "./live-problems";

export type AddAcntBody = z.output<ReturnType<typeof activationSchema>>;

/** What a form gives when nothing is wrong with it: the request as it is sent, and what is ours. */
export type EsimRequest = SendTimeValues & {
  activation: AddAcntBody;
  customerReference: string;
};

/** The action's own schema as the form's. `today` is the day in Japan, 'YYYY-MM-DD'. */
export function esimFormSchema(
  contract: EsimContract,
  today: () => string,
): z.ZodType<EsimRequest, EsimValues> {
  const activation = activationSchema(contract, today);
  return z.custom<EsimValues>().transform((values, context): EsimRequest => {
    const problems = liveProblems(values, contract, today());
    for (const { name, message } of problems) {
      context.addIssue({ code: "custom", path: name.split("."), message });
    }
    if (problems.length > 0) return z.NEVER;
    const { customerReference, sendWhen, notBefore } = values;
    return {
      activation: activation.parse(toNested(sentFields(values))),
      customerReference: customerReference.trim(),
      sendWhen,
      notBefore,
    };
  });
}
