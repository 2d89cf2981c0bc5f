import { z } from "zod";
import { Mapping } from "@/lib/domain/completions/mapping";

/** A mapping as a form holds it: the values of a result in one line, separated by commas. */
export const MappingForm = z
  .object({
    header: z.boolean(),
    columns: Mapping.shape.columns,
    completed: z.string(),
    failed: z.string(),
  })
  .transform((form) => ({
    ...form,
    completed: splitValues(form.completed),
    failed: splitValues(form.failed),
  }))
  .pipe(Mapping);
export type MappingForm = z.input<typeof MappingForm>;

export function toMappingForm({ completed, failed, ...mapping }: Mapping): MappingForm {
  return { ...mapping, completed: completed.join(", "), failed: failed.join(", ") };
}

function splitValues(text: string): string[] {
  return text
    .split(/[,、，]/)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}
