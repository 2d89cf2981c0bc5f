"use client";

import { useTranslations } from "next-intl";
import type { FieldPath } from "@/lib/domain/esim/vocabulary";
import { ChoiceField } from "./choice-field";
import type { EsimView } from "./esim-form-type";
import { EsimSection } from "./esim-section";
import { PlainField } from "./plain-field";

const PATHS = [
  "planCode",
  "createType",
  "masterAccount",
  "masterPassword",
] as const satisfies readonly FieldPath[];

/** The plan, and the master account that it is registered under. */
export function PlanSection({ view }: { view: EsimView }) {
  const t = useTranslations("esim");
  const { contract } = view;
  return (
    <EsimSection view={view} legend={t("sections.plan")} paths={PATHS}>
      {(slot) => (
        <>
          {slot(
            "planCode",
            <PlainField
              view={view}
              path="planCode"
              hint={t("hints.planCode")}
              warning={lacksPlan(view) ? t("warnings.noPlan") : null}
            />,
          )}
          {slot(
            "createType",
            <ChoiceField
              view={view}
              path="createType"
              hint={contract.userManagement ? undefined : t("hints.createTypeNew")}
            />,
          )}
          {slot("masterAccount", <PlainField view={view} path="masterAccount" />)}
          {slot(
            "masterPassword",
            <PlainField view={view} path="masterPassword" hint={t("hints.masterPassword")} />,
          )}
        </>
      )}
    </EsimSection>
  );
}

/** Without a plan a new line has no connectivity; a reissue keeps its own. An empty form need not hear of it yet. */
export function lacksPlan({ values: { addKind, eid, planCode } }: EsimView): boolean {
  return addKind !== "R" && planCode === "" && eid !== "";
}
