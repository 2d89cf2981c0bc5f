"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { FIELD_CHOICES } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { withWritten } from "./with-written";

/** What the request is, for us and for the carrier. */
export function RequestSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const { form } = view;
  const options = [
    { value: "", label: t("choices.none") },
    ...FIELD_CHOICES.aladinOperated.map((value) => ({
      value,
      label: t(`choices.aladinOperated.${value}`),
    })),
  ];
  return (
    <EsimSection view={view} legend={t("sections.request")} paths={["aladinOperated"]}>
      {(slot) => (
        <>
          <FormField
            form={form}
            name="customerReference"
            carrierName={false}
            label={t("fields.customerReference")}
            hint={t("hints.customerReference")}
          >
            {(control) => <Input {...control} autoComplete="off" />}
          </FormField>
          {slot(
            "aladinOperated",
            <FormField
              form={form}
              name="aladinOperated"
              label={t("fields.aladinOperated")}
              hint={t("hints.aladinOperated")}
              group
            >
              {(control) => (
                <Segmented
                  {...control}
                  stacked
                  options={withWritten(options, view.values.aladinOperated)}
                />
              )}
            </FormField>,
            true,
          )}
        </>
      )}
    </EsimSection>
  );
}
