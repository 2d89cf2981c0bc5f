"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Segmented } from "@/components/ui/segmented";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { EidField } from "./fields/eid-field";
import { ProductNumberField } from "./fields/product-number-field";
import { useFieldHint } from "./use-field-hint";

const PATHS = [
  "reissue.oldProductNumber",
  "reissue.oldEid",
] as const satisfies readonly FieldPath[];

/** What the number is in now: a choice that decides the one field. */
export function ReissueSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const { form } = view;
  const productHint = useFieldHint(view, "reissue.oldProductNumber", t("hints.oldProductNumber"));
  return (
    <EsimSection view={view} legend={t("sections.old")} paths={PATHS}>
      {(slot) => (
        <>
          <FormField
            form={form}
            name="reissueOf"
            carrierName={false}
            label={t("fields.reissueOf")}
            required
            group
            className="wide:col-span-2"
          >
            {(control) => (
              <Segmented
                {...control}
                options={(["product", "esim"] as const).map((value) => ({
                  value,
                  label: t(`choices.reissueOf.${value}`),
                }))}
              />
            )}
          </FormField>
          {slot(
            "reissue.oldProductNumber",
            <ProductNumberField
              form={form}
              required={view.needOf("reissue.oldProductNumber") === "required"}
              hint={productHint}
            />,
          )}
          {slot(
            "reissue.oldEid",
            <EidField
              form={form}
              path="reissue.oldEid"
              required={view.needOf("reissue.oldEid") === "required"}
            />,
            true,
          )}
        </>
      )}
    </EsimSection>
  );
}
