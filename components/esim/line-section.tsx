"use client";

import { useTranslations } from "next-intl";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import { ChoiceField } from "./choice-field";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { EidField } from "./fields/eid-field";
import { PhoneField } from "./fields/phone-field";
import { useFieldHint } from "./use-field-hint";

const PATHS = [
  "eid",
  "account",
  "simKind",
  "contractLine",
  "repAccount",
] as const satisfies readonly FieldPath[];

/** The eSIM and its line. */
export function LineSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const { form } = view;
  const needed = (path: FieldPath) => view.needOf(path) === "required";
  const accountHint = useFieldHint(view, "account");
  const repHint = useFieldHint(view, "repAccount", t("hints.repAccount"));
  // A reissue has two EIDs.
  const newEid = view.values.addKind === "R" ? t("hints.newEid") : undefined;
  return (
    <EsimSection view={view} legend={t("sections.line")} paths={PATHS}>
      {(slot) => (
        <>
          {slot("eid", <EidField form={form} required hint={newEid} />, true)}
          {slot(
            "account",
            <PhoneField form={form} required={needed("account")} hint={accountHint} />,
          )}
          {slot("simKind", <ChoiceField view={view} path="simKind" />)}
          {slot(
            "contractLine",
            <ChoiceField view={view} path="contractLine" hint={t("hints.contractLine")} />,
          )}
          {slot(
            "repAccount",
            <PhoneField
              form={form}
              path="repAccount"
              required={needed("repAccount")}
              hint={needed("repAccount") ? undefined : repHint}
            />,
          )}
        </>
      )}
    </EsimSection>
  );
}
