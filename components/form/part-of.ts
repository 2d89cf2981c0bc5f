import type { FieldValues } from "react-hook-form";
import type { KaitsuForm } from "./use-checked-form";

/**
 * A form as a section sees it that knows some of its fields. The form library's types cannot say that a path of the
 * part is a path of the whole, hence the cast: a section registers, watches and sets no field but those of the part.
 */
export function partOf<Part extends FieldValues, Whole extends Part, Output>(
  form: KaitsuForm<Whole, Output>,
): KaitsuForm<Part, Output> {
  return form as unknown as KaitsuForm<Part, Output>;
}
