import { caseOf } from "@/lib/domain/esim/activation-case";
import type { EsimContract } from "@/lib/domain/esim/activation-schema";
import { dateProblems } from "@/lib/domain/esim/date-problems";
import type { FilledFields } from "@/lib/domain/esim/field-paths";
import { formProblem } from "@/lib/domain/esim/form-problem";
import { nameProblems } from "@/lib/domain/esim/name-problems";
import { fieldMessage } from "@/lib/i18n/field-message";
import {
  type Case,
  needOf,
  PARAMETERS,
  type ParameterPath,
  refusedPattern,
} from "@/lib/upstream/freebit/parameters";

export type ActivationProblem = { path: ParameterPath; message: string };

const FIELDS = PARAMETERS.filter(({ path, type }) => path !== "authKey" && type !== "object");

/**
 * All that is wrong with these fields, in the document's order, at most one thing a field. `today` is the day in Japan,
 * 'YYYY-MM-DD'.
 */
export function activationProblems(
  fields: FilledFields,
  contract: EsimContract,
  today: string,
): ActivationProblem[] {
  const about = caseOf(fields, contract);
  const found = [
    ...FIELDS.map(({ path }) => ({ path, message: fieldProblem(path, fields[path], about) })),
    ...(about ? patternProblems(about, contract) : []),
    ...(about ? reissueProblems(fields, about) : []),
    ...nameProblems(fields),
    ...dateProblems(fields, today),
  ];
  const first = new Map<ParameterPath, string>();
  for (const { path, message } of found) {
    if (message !== null && !first.has(path)) first.set(path, message);
  }
  return FIELDS.flatMap(({ path }) => {
    const message = first.get(path);
    return message === undefined ? [] : [{ path, message }];
  });
}

type Finding = { path: ParameterPath; message: string | null };

function fieldProblem(path: ParameterPath, text: string | undefined, about: Case | null) {
  const need = about ? needOf(path, about) : path === "addKind" ? "required" : "optional";
  if (text !== undefined)
    return need === "never" ? fieldMessage("notOfThisKind") : formProblem(path, text);
  if (need !== "required") return null;
  return fieldMessage(CHOSEN.has(path) ? "requiredChoice" : "required");
}

const CHOSEN = new Set<ParameterPath>(
  PARAMETERS.filter(({ values }) => values !== undefined).map(({ path }) => path),
);

function patternProblems(about: Case, contract: EsimContract): Finding[] {
  const pattern = refusedPattern(about, contract);
  const refused = pattern && fieldMessage(pattern === "mnp" ? "aladinMnp" : "aladinReissue");
  const addRefused = about.createType === "add" && !about.userManagement;
  return [
    { path: "aladinOperated", message: refused },
    { path: "createType", message: addRefused ? fieldMessage("addNeedsUserManagement") : null },
  ];
}

/** `reissue` carries exactly one of its fields, and the new EID is not the old one. */
function reissueProblems(fields: FilledFields, about: Case): Finding[] {
  const { eid, "reissue.oldEid": oldEid, "reissue.oldProductNumber": product } = fields;
  if (about.addKind !== "R") return [];
  const both = product !== undefined && oldEid !== undefined;
  const neither = product === undefined && oldEid === undefined;
  const needed = needOf("reissue", about) === "required";
  return [
    {
      path: "reissue.oldProductNumber",
      message: neither && needed ? fieldMessage("reissueOne") : null,
    },
    { path: "reissue.oldEid", message: both ? fieldMessage("reissueOnlyOne") : null },
    {
      path: "reissue.oldEid",
      message: oldEid !== undefined && oldEid === eid ? fieldMessage("oldEidSame") : null,
    },
  ];
}
