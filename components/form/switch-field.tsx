"use client";

import { type ReactNode, useEffect } from "react";
import type { FieldValues, Path, RegisterOptions } from "react-hook-form";
import { Switch } from "@/components/ui/switch";
import type { KaitsuForm } from "./use-checked-form";

type SwitchFieldProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  /** The carrier's own path of the flag. */
  name: Path<Input>;
  label: string;
  hint?: ReactNode;
  register?: RegisterOptions<Input, Path<Input>>;
};

/** A flag of the request. */
export function SwitchField<Input extends FieldValues, Output>(
  props: SwitchFieldProps<Input, Output>,
) {
  const { form, name, label, hint, register } = props;
  const id = `${form.id}-${name}`;
  const { noteLabel } = form;

  useEffect(() => noteLabel(name, label), [noteLabel, name, label]);

  return (
    // The second row, which is that of the controls where fields stand beside one another.
    <div data-field="" className="grid content-start">
      <Switch
        {...form.methods.register(name, register)}
        id={id}
        label={label}
        carrierName={name}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="wide:row-start-2"
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-faint text-xs wide:row-start-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
