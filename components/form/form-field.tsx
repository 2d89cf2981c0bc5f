"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import type { FieldValues, Path, RegisterOptions, UseFormRegisterReturn } from "react-hook-form";
import { Field, type FieldControl, type FieldProps } from "@/components/ui/field";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import type { KaitsuForm } from "./use-checked-form";

type FormFieldProps<Input extends FieldValues, Output> = Omit<
  FieldProps,
  "id" | "carrierName" | "children"
> & {
  form: KaitsuForm<Input, Output>;
  /** The carrier's own path of the field. */
  name: Path<Input>;
  /** `false` where the name is ours and not a carrier's. */
  carrierName?: string | false;
  /** What says more than the form's own problem with this field, in its stead. */
  error?: ReactNode;
  register?: RegisterOptions<Input, Path<Input>>;
  children: (control: FieldControl & UseFormRegisterReturn<Path<Input>>) => ReactNode;
};

/** A Field of a form: spread what it gives on the control. */
export function FormField<Input extends FieldValues, Output>({
  form,
  name,
  carrierName = name,
  register,
  error,
  children,
  ...field
}: FormFieldProps<Input, Output>) {
  const t = useTranslations("errors");
  const { noteLabel } = form;
  const { label } = field;
  const problem = form.problems.find((one) => one.name === name);
  const mark = form.marks.find((one) => one.name === name);

  useEffect(() => noteLabel(name, label), [noteLabel, name, label]);

  return (
    <Field
      {...field}
      id={`${form.id}-${name}`}
      carrierName={carrierName || undefined}
      mark={mark?.message}
      error={error ?? (problem ? translateFieldMessage(t, problem.message) : undefined)}
    >
      {(control) => children({ ...control, ...form.methods.register(name, register) })}
    </Field>
  );
}
