"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { SwitchField } from "@/components/form/switch-field";
import { Select } from "@/components/ui/select";
import type { ActivationFormHandle } from "./activation-form-type";

/** What every activation may add. */
export function OptionsSection({ form }: { form: ActivationFormHandle }) {
  const t = useTranslations("activate");
  const fields = useTranslations("changes.fields");
  const states = useTranslations("states");
  return (
    <FormSection legend={t("sections.options")}>
      <FormField
        form={form}
        name="billingSpan"
        label={fields("billingSpan")}
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
      <SwitchField form={form} name="testMode" label={fields("testMode")} />
    </FormSection>
  );
}
