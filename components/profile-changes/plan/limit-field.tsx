"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type RegisterOptions, useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { Select } from "@/components/ui/select";
import { formatExact } from "@/lib/format/volume";
import type { PlanForm } from "./plan-form";
import type { PlanValues } from "./plan-values";

type LimitName = "limit" | "upLimit" | "downLimit";

type LimitFieldProps = {
  form: PlanForm;
  name: LimitName;
  /** KB, as the carrier offers them. */
  limits: readonly number[];
  placeholder?: string;
  hint?: ReactNode;
  register?: RegisterOptions<PlanValues>;
};

/** One of the carrier's limits. */
export function LimitField({ form, name, limits, placeholder, hint, register }: LimitFieldProps) {
  const t = useTranslations("changes");
  const value = useWatch({ control: form.methods.control, name });
  return (
    <FormField
      form={form}
      name={name}
      label={t(`fields.${name}`)}
      hint={hint}
      required
      register={register}
    >
      {(control) => (
        <Select
          {...control}
          value={value}
          placeholder={placeholder ?? t("plan.choose")}
          options={limits.map((kb) => ({ value: String(kb), label: formatExact(kb) }))}
        />
      )}
    </FormField>
  );
}
