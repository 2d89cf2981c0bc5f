"use client";

import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { FormSummary } from "./form-summary";
import type { KaitsuForm } from "./use-checked-form";

/** The form element: its head shows what is wrong; the browser's own checks are off. */
export function Form<Input extends FieldValues, Output>({
  form,
  label,
  children,
}: {
  form: KaitsuForm<Input, Output>;
  label: string;
  children: ReactNode;
}) {
  return (
    // POST, should the browser send it before this script runs: what was typed must not stand in an address.
    <form
      method="post"
      noValidate
      aria-label={label}
      aria-busy={form.pending}
      onSubmit={form.submit}
    >
      <FormSummary form={form} />
      {children}
    </form>
  );
}
