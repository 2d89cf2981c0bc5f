"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";
import { issueMessage } from "@/lib/i18n/field-message";
import { type CheckedFormOptions, useCheckedForm } from "./use-checked-form";

type Options<Input extends FieldValues, Output, Data> = Omit<
  CheckedFormOptions<Input, Output, Data>,
  "check"
> & {
  /** The verb's own schema; its messages are keys of `errors.fields`. */
  schema: z.ZodType<Output, Input>;
};

/** The one form hook of forms whose rules are a zod schema. */
export function useKaitsuForm<Input extends FieldValues, Output, Data>({
  schema,
  ...options
}: Options<Input, Output, Data>) {
  return useCheckedForm({ ...options, check: zodResolver(schema, { error: issueMessage }) });
}
