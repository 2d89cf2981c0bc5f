"use client";

import { type ReactNode, useEffect } from "react";
import type { RegisterOptions } from "react-hook-form";
import { Switch } from "@/components/ui/switch";
import type { ActivationFormHandle } from "./activation-form-type";
import type { ActivationValues } from "./form-values";

type FlagName = {
  [Name in keyof ActivationValues]: ActivationValues[Name] extends boolean ? Name : never;
}[keyof ActivationValues];

type SwitchFieldProps = {
  form: ActivationFormHandle;
  name: FlagName;
  label: string;
  hint?: ReactNode;
  register?: RegisterOptions<ActivationValues, FlagName>;
};

/** A flag of the request. */
export function SwitchField({ form, name, label, hint, register }: SwitchFieldProps) {
  const id = `${form.id}-${name}`;
  const { labels } = form;

  useEffect(() => {
    labels.set(name, label);
    return () => {
      labels.delete(name);
    };
  }, [labels, name, label]);

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
