import { fieldMessage } from "@/lib/i18n/field-message";
import { cleanEid } from "@/lib/upstream/freebit/eid";
import { formatProblem } from "@/lib/upstream/freebit/format";
import { type Parameter, type ParameterPath, parameterAt } from "@/lib/upstream/freebit/parameters";

const WRONG_CHARACTERS = {
  digits: "digitsOnly",
  letters: "lettersOnly",
  alphanumeric: "alphanumericOnly",
  alphanumericSymbols: "asciiOnly",
} as const;

/**
 * What is wrong with one field by itself, as a field message: choice, kind of characters, length, form. Names have
 * rules of their own (name-problems.ts). Null when nothing is.
 */
export function formProblem(path: ParameterPath, text: string): string | null {
  const parameter = parameterAt(path);
  const { type } = parameter;
  if (type === "fullWidth" || type === "fullWidthKatakana" || type === "object") return null;
  const problem = formatProblem(path, text);
  if (problem === null) return null;
  // What it is says more than what it is not.
  if (path === "eid" || path === "reissue.oldEid") {
    const { eid, looksLike } = cleanEid(text);
    if (looksLike === "iccid") return fieldMessage("eidIsIccid", { given: eid.length });
    if (looksLike) return fieldMessage("eidIsActivationCode");
  }
  // Its control shows days alone: what is none must be told.
  if (path === "shipDate") return fieldMessage("dateUnreadable", { given: text });
  switch (problem) {
    case "not_listed":
      return fieldMessage("invalidChoice");
    case "blank":
      // An empty field is an absent one: what is blank here are spaces.
      return fieldMessage(parameter.values ? "invalidChoice" : WRONG_CHARACTERS[type]);
    case "wrong_characters":
      return fieldMessage(WRONG_CHARACTERS[type]);
    case "wrong_length":
      return lengthMessage(parameter, [...text].length);
    case "not_a_date":
      return fieldMessage("noSuchDay");
    case "not_a_product_number":
      return fieldMessage("productNumber");
  }
}

function lengthMessage({ min, max }: Parameter, given: number): string {
  if (min === max) return fieldMessage("exactLength", { length: min ?? 0, given });
  if (min === 1) return fieldMessage("maxLengthOf", { max: max ?? 0, given });
  return fieldMessage("lengthBetween", { min: min ?? 0, max: max ?? 0, given });
}
