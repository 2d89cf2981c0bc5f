"use client";

import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import type { PlanOffers } from "@/components/profile-changes/plan/plan-offers";
import { PlanSection } from "@/components/profile-changes/plan/plan-section";
import { RequestFacts } from "@/components/profile-changes/request-facts";
import { useChangeForm } from "@/components/profile-changes/use-change-form";
import { activateProfileAction } from "@/lib/actions/profile-changes";
import { ActivationChecks } from "./activation-checks";
import { draftOf, emptyValues, requestedValues } from "./form-values";
import { NetworkSection } from "./network-section";
import { OptionsSection } from "./options-section";

type ActivationFormProps = {
  line: ChangeLine;
  offers: PlanOffers;
  /** When the carrier gave the plans, ISO text. */
  policiesReadAt: string;
  correction?: ChangeCorrection;
};

/** プロファイル開通. */
export function ActivationForm({ line, offers, policiesReadAt, correction }: ActivationFormProps) {
  const change = useChangeForm({
    operation: "activate",
    line,
    first: correction
      ? requestedValues(line, offers, correction.request)
      : emptyValues(line, offers),
    draftOf,
    place: (placing, request) => activateProfileAction({ ...placing, change: request }),
    correction,
  });
  const { form } = change;
  return (
    <ChangeForm
      change={change}
      facts={({ body }) => <RequestFacts request={body} without={["imsi", "hsn"]} />}
      checks={(live) => (
        <ActivationChecks imsi={line.imsi} live={live} policiesReadAt={policiesReadAt} />
      )}
    >
      <PlanSection form={form} offers={offers} policiesReadAt={policiesReadAt} />
      <NetworkSection form={form} imsi={line.imsi} />
      <OptionsSection form={form} />
    </ChangeForm>
  );
}
