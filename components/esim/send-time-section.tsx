"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import type { EsimView } from "./esim-form-type";
import { SEND_WHEN } from "./send-time";

/** When the order may be sent: for a carrier that asked to wait. */
export function SendTimeSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const { form, values } = view;
  return (
    <FormSection legend={t("sections.sendTime")}>
      <FormField
        form={form}
        name="sendWhen"
        carrierName={false}
        label={t("fields.sendWhen")}
        group
        className="wide:col-span-2"
      >
        {(control) => (
          <Segmented
            {...control}
            stacked
            options={SEND_WHEN.map((value) => ({ value, label: t(`choices.sendWhen.${value}`) }))}
          />
        )}
      </FormField>
      {values.sendWhen === "at" ? (
        <FormField
          form={form}
          name="notBefore"
          carrierName={false}
          label={t("fields.notBefore")}
          hint={t("hints.notBefore")}
          required
        >
          {(control) => <Input {...control} type="datetime-local" />}
        </FormField>
      ) : null}
    </FormSection>
  );
}
