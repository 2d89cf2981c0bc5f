"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormField } from "@/components/form/form-field";
import { Input } from "@/components/ui/input";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { useFieldHint } from "./use-field-hint";

type PlainFieldProps = {
  view: EsimView;
  path: Extract<FieldPath, "planCode" | "masterAccount" | "masterPassword" | "deliveryCode">;
  hint?: string;
  warning?: ReactNode;
};

/** A line of half-width text. */
export function PlainField({ view, path, hint, warning }: PlainFieldProps) {
  const t = useTranslations("esim.fields");
  return (
    <FormField
      form={view.form}
      name={path}
      label={t(path)}
      required={view.needOf(path) === "required"}
      hint={useFieldHint(view, path, hint)}
      warning={warning}
    >
      {(control) => (
        <Input
          {...control}
          mono
          type={path === "masterPassword" ? "password" : "text"}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </FormField>
  );
}
