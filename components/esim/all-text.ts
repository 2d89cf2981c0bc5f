import type { FieldValues } from "react-hook-form";

/** A copy of a form's values, all of which are text: of a choice that was passed through without choosing the form library says null. */
export function allText<Values extends FieldValues>(values: Values): Values {
  return JSON.parse(JSON.stringify(values), (_, value) => value ?? "");
}
