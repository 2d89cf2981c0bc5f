import { type FieldErrors, type Resolver, type ResolverResult, set } from "react-hook-form";
import type { SendTimeValues } from "@/components/form/send-time";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { toNested } from "@/lib/domain/esim/field-paths";
import { allText } from "./all-text";
import { type EsimValues, sentFields } from "./form-values";
import { liveProblems } from "./live-problems";

/** What a form gives when nothing is wrong with it: the request as it is sent, and what is ours. */
export type EsimRequest = SendTimeValues & {
  activation: ReturnType<typeof toNested>;
  customerReference: string;
};

/**
 * The rules that the action's schema is made of, as the form's: the schema itself, and zod with it, stays on the server.
 * `today` is the day in Japan, 'YYYY-MM-DD'.
 */
export function checkEsimForm(
  contract: EsimContract,
  today: () => string,
): Resolver<EsimValues, unknown, EsimRequest> {
  return (given): ResolverResult<EsimValues, EsimRequest> => {
    const values = allText(given);
    const problems = liveProblems(values, contract, today());
    if (problems.length > 0) {
      const errors: FieldErrors<EsimValues> = {};
      for (const { name, message } of problems) set(errors, name, { type: "custom", message });
      return { values: {}, errors };
    }
    const { customerReference, sendWhen, notBefore } = values;
    const activation = toNested(sentFields(values));
    return {
      values: { activation, customerReference: customerReference.trim(), sendWhen, notBefore },
      errors: {},
    };
  };
}
