import { isDay } from "@/lib/time/japan";
import { type Parameter, type ParameterPath, parameterAt } from "@/lib/upstream/freebit/parameters";

/** What a value breaks of its parameter's own row, the first that applies. */
export type FormatProblem =
  | "blank"
  | "not_listed"
  | "wrong_characters"
  | "wrong_length"
  | "not_a_date"
  | "not_a_product_number";

const CHARACTERS: Partial<Record<Parameter["type"], RegExp>> = {
  alphanumeric: /^[A-Za-z0-9]*$/,
  alphanumericSymbols: /^[!-~]*$/,
  digits: /^[0-9]*$/,
  letters: /^[A-Za-z]*$/,
};

function isDate(text: string): boolean {
  return isDay(text.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"));
}

/**
 * Checks one value by its parameter's type, length, listed values and form; null when it keeps to them. The
 * characters of names are `checkKanji`'s and `checkKatakana`'s, their joined length is `checkNameLength`'s.
 */
export function formatProblem(path: ParameterPath, value: string): FormatProblem | null {
  const { type, min, max, values, form } = parameterAt(path);
  if (value.trim() === "") return "blank";
  if (values) return values.includes(value) ? null : "not_listed";
  if (!(CHARACTERS[type]?.test(value) ?? true)) return "wrong_characters";
  const { length } = [...value];
  if ((min !== null && length < min) || (max !== null && length > max)) return "wrong_length";
  if (form === "date" && !isDate(value)) return "not_a_date";
  if (form === "productNumber" && !/^[A-Z]{2}[0-9]{13}$/.test(value)) return "not_a_product_number";
  return null;
}
