import type { FieldProblem } from "@/components/form/field-errors";
import { sendTimeProblems } from "@/components/form/send-time";
import { activationProblems } from "@/lib/domain/esim/activation-problems";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { parseBirthday } from "@/lib/domain/esim/birthday-help";
import { REFERENCE_MOST } from "@/lib/domain/esim/vocabulary";
import { fieldMessage } from "@/lib/i18n/field-message";
import { type EsimValues, sentFields } from "./form-values";

/**
 * All that is wrong with the form as it is filled in, by control, in the document's order: PA05-41's own rules, then
 * those of our own fields. `today` is the day in Japan, 'YYYY-MM-DD'.
 */
export function liveProblems(
  values: EsimValues,
  contract: EsimContract,
  today: string,
): FieldProblem[] {
  return [
    ...activationProblems(sentFields(values), contract, today).map(({ path, message }) =>
      atItsControl({ name: path, message }, values),
    ),
    ...ownProblems(values),
  ];
}

/** That `reissue` lacks a field belongs to the control that is shown: the choice first, then the chosen one's own. */
function atItsControl(problem: FieldProblem, { reissueOf, mnp }: EsimValues): FieldProblem {
  if (problem.name === "mnp.birthday") return { ...problem, ...birthdayProblem(mnp.birthday) };
  if (problem.message !== fieldMessage("reissueOne")) return problem;
  if (reissueOf === "esim") return { name: "reissue.oldEid", message: fieldMessage("required") };
  if (reissueOf === "product") return { ...problem, message: fieldMessage("required") };
  return { name: "reissueOf", message: fieldMessage("requiredChoice") };
}

/** The schema knows YYYYMMDD alone: what is wrong with a day as it was typed, by its era for one, is said by its reader. */
function birthdayProblem(text: string): { message: string } | null {
  const parsed = parseBirthday(text);
  return parsed && "problem" in parsed ? { message: parsed.problem } : null;
}

function ownProblems(values: EsimValues): FieldProblem[] {
  const tooLong = values.customerReference.trim().length > REFERENCE_MOST;
  const message = fieldMessage("maxLength", { max: REFERENCE_MOST });
  return [
    ...(tooLong ? [{ name: "customerReference", message }] : []),
    ...sendTimeProblems(values),
  ];
}
