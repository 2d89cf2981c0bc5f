"use client";

import { useTranslations } from "next-intl";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { ShipDateField } from "./fields/ship-date-field";
import { PlainField } from "./plain-field";

const PATHS = ["shipDate", "deliveryCode"] as const satisfies readonly FieldPath[];

/** When the SIM was shipped, and the code by which its completion is recognised. */
export function ShippingSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  return (
    <EsimSection view={view} legend={t("sections.shipping")} paths={PATHS}>
      {(slot) => (
        <>
          {slot(
            "shipDate",
            <ShipDateField form={view.form} required={view.needOf("shipDate") === "required"} />,
          )}
          {slot(
            "deliveryCode",
            <PlainField view={view} path="deliveryCode" hint={t("hints.deliveryCode")} />,
          )}
        </>
      )}
    </EsimSection>
  );
}
