"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { FormBar } from "@/components/form/form-bar";
import { FormSection } from "@/components/form/form-section";
import { FormSummary } from "@/components/form/form-summary";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { useLeaveWarning } from "@/components/form/use-leave-warning";
import { Columns } from "@/components/ui/columns";
import { Panel } from "@/components/ui/panel";
import { activateProfileAction } from "@/lib/actions/profiles";
import type { Activation } from "@/lib/domain/profiles/activation-schema";
import type { ActivationLine } from "./activation-form-type";
import { ActivationReview } from "./activation-review";
import { ActivationSide } from "./activation-side";
import { ActivationFormSchema, emptyValues } from "./form-values";
import { LineFacts } from "./line-facts";
import { NetworkSection } from "./network-section";
import { OptionsSection } from "./options-section";
import type { PlanOffers } from "./plan-offers";
import { PlanSection } from "./plan-section";

type ActivationFormProps = {
  line: ActivationLine;
  offers: PlanOffers;
  /** When the carrier gave the plans, ISO text. */
  policiesReadAt: string;
};

/** プロファイル開通 in two steps: filling in, and looking over what will be sent. */
export function ActivationForm({ line, offers, policiesReadAt }: ActivationFormProps) {
  const t = useTranslations("activate");
  const router = useRouter();
  const [reviewed, setReviewed] = useState<Activation | null>(null);
  const [wrongField, setWrongField] = useState<string | null>(null);
  const form = useKaitsuForm({
    schema: ActivationFormSchema,
    defaultValues: emptyValues(line, offers),
    action: ({ submissionId, ...activation }) =>
      activateProfileAction({ submissionId, activation }),
    onDone: ({ id }) => router.push(`/orders/${id}`),
    submissionKey: `activate:${line.imsi}`,
  });
  const { focus, problems } = form;
  useLeaveWarning(form.methods.formState.isDirty && !form.pending);
  const [firstProblem] = problems;

  // The server found a field wrong: back to the form, and to that field once it can be seen.
  useEffect(() => {
    if (!reviewed || !firstProblem) return;
    setReviewed(null);
    setWrongField(firstProblem.name);
  }, [reviewed, firstProblem]);
  useEffect(() => {
    if (!wrongField) return;
    focus(wrongField);
    setWrongField(null);
  }, [wrongField, focus]);

  return (
    <Columns
      sideStays
      side={
        <ActivationSide
          form={form}
          lineReadAt={line.readAt}
          policiesReadAt={policiesReadAt}
          reviewing={reviewed !== null}
        />
      }
    >
      <form
        noValidate
        hidden={reviewed !== null}
        aria-label={t("form")}
        onSubmit={(event) => {
          event.preventDefault();
          form.review(setReviewed);
        }}
      >
        <Panel>
          <FormSummary form={form} />
          <FormSection legend={t("sections.line")}>
            <LineFacts line={line} />
          </FormSection>
          <PlanSection form={form} offers={offers} policiesReadAt={policiesReadAt} />
          <NetworkSection form={form} />
          <OptionsSection form={form} />
          <FormBar note={t("bar.note")}>
            <SubmitButton pending={false}>{t("bar.review")}</SubmitButton>
          </FormBar>
        </Panel>
      </form>
      {reviewed ? (
        <ActivationReview
          line={line}
          body={reviewed}
          pending={form.pending}
          failure={form.failure}
          onBack={() => setReviewed(null)}
          onSend={form.submit}
        />
      ) : null}
    </Columns>
  );
}
