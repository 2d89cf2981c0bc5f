"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { partOf } from "./part-of";
import { SEND_WHEN, type SendTimeValues } from "./send-time";
import type { KaitsuForm } from "./use-checked-form";

/** When the order may be sent. */
export function SendTimeSection<Values extends SendTimeValues, Output>({
  form: whole,
}: {
  form: KaitsuForm<Values, Output>;
}) {
  const t = useTranslations("sending.time");
  const form = partOf<SendTimeValues, Values, Output>(whole);
  const sendWhen = useWatch({ control: form.methods.control, name: "sendWhen" });
  return (
    <FormSection legend={t("title")}>
      <FormField
        form={form}
        name="sendWhen"
        carrierName={false}
        label={t("when")}
        group
        className="wide:col-span-2"
      >
        {(control) => (
          <Segmented
            {...control}
            stacked
            options={SEND_WHEN.map((value) => ({ value, label: t(`choices.${value}`) }))}
          />
        )}
      </FormField>
      {sendWhen === "at" ? (
        <FormField
          form={form}
          name="notBefore"
          carrierName={false}
          label={t("at")}
          hint={t("atHint")}
          required
        >
          {(control) => <Input {...control} type="datetime-local" />}
        </FormField>
      ) : null}
    </FormSection>
  );
}
