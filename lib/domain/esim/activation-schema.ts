import { z } from "zod";
import { activationProblems } from "@/lib/domain/esim/activation-problems";
import { type FilledFields, readFields, toNested } from "@/lib/domain/esim/field-paths";
import { PARAMETERS } from "@/lib/upstream/freebit/parameters";
import type { AddAcntRequest } from "@/lib/upstream/freebit/request";

/** What the contract with Freebit says beyond the document: lib/env/freebit.ts. */
export type EsimContract = { userManagement: boolean; aladinMnp: boolean };

/** A blank control is an absent field: blanks are never sent as "". */
const field = z.string().nullish();

const LEVEL_TWO = ["reissue", "mnp"] as const;

function fieldsBelow(holder: (typeof LEVEL_TWO)[number] | null) {
  const names = PARAMETERS.filter(({ path, type }) => path !== "authKey" && type !== "object")
    .map(({ path }) => path.split("."))
    .filter((names) => (holder ? names[0] === holder : names.length === 1))
    .map((names) => names.at(-1) ?? "");
  return Object.fromEntries(names.map((name) => [name, field]));
}

const Given = z.strictObject({
  ...fieldsBelow(null),
  reissue: z.strictObject(fieldsBelow("reissue")).nullish(),
  mnp: z.strictObject(fieldsBelow("mnp")).nullish(),
});

/** PA05-41's fields as a form holds them: the document's names, nested as the document nests them, all text. */
export type ActivationFields = {
  [name: string]: string | null | undefined | Record<string, string | null | undefined>;
};

/**
 * PA05-41, JSON Parameters without authKey, as the action takes it: the rules of activation-problems.ts, which form and
 * CSV row go by as well, made from lib/upstream/freebit/parameters.ts. It gives the request as it is sent: what is blank
 * is absent, and nothing else is changed. Issue messages are keys of `errors.fields` in lib/i18n/messages. `today` is the
 * day in Japan, 'YYYY-MM-DD'.
 */
export function activationSchema(
  contract: EsimContract,
  today: () => string,
): z.ZodType<AddAcntRequest, ActivationFields> {
  return z
    .custom<ActivationFields>()
    .pipe(Given)
    .transform((given, context): AddAcntRequest => {
      const fields = readFields(given);
      const problems = activationProblems(fields, contract, today());
      for (const { path, message } of problems) {
        context.addIssue({ code: "custom", path: path.split("."), message });
      }
      return problems.length > 0 ? z.NEVER : asRequest(fields);
    });
}

/**
 * Fields without a problem as the request that they are. The rules above say all that the wire's own schema says (the
 * tests hold the one to the other); that schema, which the browser does without, is applied where the order is placed.
 */
function asRequest(fields: FilledFields): AddAcntRequest {
  return toNested(fields) as AddAcntRequest;
}
