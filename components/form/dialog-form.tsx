"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Form } from "./form";
import { FormBar } from "./form-bar";
import { SubmitButton } from "./submit-button";
import type { KaitsuForm } from "./use-checked-form";

type DialogFormProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  label: string;
  submit: string;
  danger?: boolean;
  /** Offers to leave it. */
  onCancel?: () => void;
  children: ReactNode;
};

/** A form that fills a window. */
export function DialogForm<Input extends FieldValues, Output>({
  form,
  label,
  submit,
  danger,
  onCancel,
  children,
}: DialogFormProps<Input, Output>) {
  const t = useTranslations("common.dialog");
  return (
    // The window's own margins: summary and bar bring theirs.
    <div className="-mx-4 -my-3">
      <Form form={form} label={label}>
        <div className="grid gap-3 p-4">{children}</div>
        <FormBar>
          {onCancel ? <Button onClick={onCancel}>{t("cancel")}</Button> : null}
          <SubmitButton pending={form.pending} variant={danger ? "danger" : "main"}>
            {submit}
          </SubmitButton>
        </FormBar>
      </Form>
    </div>
  );
}
