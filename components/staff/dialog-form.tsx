"use client";

import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { SubmitButton } from "@/components/form/submit-button";
import type { KaitsuForm } from "@/components/form/use-kaitsu-form";

type DialogFormProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  label: string;
  submit: string;
  danger?: boolean;
  children: ReactNode;
};

/** A form that fills a window. */
export function DialogForm<Input extends FieldValues, Output>({
  form,
  label,
  submit,
  danger,
  children,
}: DialogFormProps<Input, Output>) {
  return (
    // The window's own margins: summary and bar bring theirs.
    <div className="-mx-4 -my-3">
      <Form form={form} label={label}>
        <div className="grid gap-3 p-4">{children}</div>
        <FormBar>
          <SubmitButton pending={form.pending} variant={danger ? "danger" : "main"}>
            {submit}
          </SubmitButton>
        </FormBar>
      </Form>
    </div>
  );
}
