"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { Select } from "@/components/ui/select";
import type { ActivationFormHandle } from "./activation-form-type";
import { SwitchField } from "./switch-field";

/** What every activation may add. */
export function OptionsSection({ form }: { form: ActivationFormHandle }) {
  const t = useTranslations("activate");
  const states = useTranslations("states");
  return (
    <FormSection legend={t("sections.options")}>
      <FormField
        form={form}
        name="billingSpan"
        label={t("fields.billingSpan")}
        hint={t("hints.billingSpan")}
      >
        {(control) => (
          <Select
            {...control}
            placeholder={t("billingSpans.none")}
            options={[{ value: "1year", label: states("billingSpan.1year") }]}
          />
        )}
      </FormField>
      <SwitchField form={form} name="testMode" label={t("fields.testMode")} />
    </FormSection>
  );
}
