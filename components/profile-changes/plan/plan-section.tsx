"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { partOf } from "@/components/form/part-of";
import { SwitchField } from "@/components/form/switch-field";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { Age } from "@/components/ui/age";
import { Segmented } from "@/components/ui/segmented";
import { LimitField } from "./limit-field";
import type { PlanForm } from "./plan-form";
import { downLimits, limitsOf, type PlanOffers, upLimits } from "./plan-offers";
import type { PlanValues } from "./plan-values";
import { useLimitOfPlan } from "./use-limit-of-plan";

const PLAN_FIELDS = ["limit", "upLimit", "downLimit"] as const;

type PlanSectionProps<Values extends PlanValues, Output> = {
  form: KaitsuForm<Values, Output>;
  offers: PlanOffers;
  /** When the carrier gave the plans, ISO text. */
  policiesReadAt: string;
  /** What is to be known of 専用プラン here. */
  dedicatedHint?: string;
};

/** Plan and limits: what the carrier offers, and nothing else. */
export function PlanSection<Values extends PlanValues, Output>(
  props: PlanSectionProps<Values, Output>,
) {
  const { form: whole, offers, policiesReadAt, dedicatedHint } = props;
  const t = useTranslations("changes");
  const form: PlanForm = partOf<PlanValues, Values, Output>(whole);
  const { methods } = form;
  const takeLimitOfPlan = useLimitOfPlan(form);
  const [plan, dedicatedPlan, upLimit] = useWatch({
    control: methods.control,
    name: ["plan", "dedicatedPlan", "upLimit"],
  });
  const policiesHint = t.rich("plan.hints.policies", {
    age: () => <Age instant={policiesReadAt} />,
  });

  function takeDownLimit() {
    const { upLimit: up, downLimit } = methods.getValues();
    const offered = downLimits(offers, up).some((kb) => String(kb) === downLimit);
    if (!offered) methods.setValue("downLimit", "");
  }

  return (
    <FormSection legend={t("plan.title")}>
      <PlanField
        form={form}
        offers={offers}
        hint={
          plan === "upStream" ? t("plan.hints.upStream", { plan: offers.upStreamPlan }) : undefined
        }
        onChosen={takeLimitOfPlan}
      />
      {plan === "payg" || plan === "fixed" ? (
        <LimitField
          form={form}
          name="limit"
          limits={limitsOf(offers, { plan, dedicatedPlan })}
          hint={policiesHint}
        />
      ) : null}
      {plan === "upStream" ? (
        <>
          <LimitField
            form={form}
            name="upLimit"
            limits={upLimits(offers)}
            hint={policiesHint}
            register={{ deps: "downLimit", onChange: takeDownLimit }}
          />
          <LimitField
            form={form}
            name="downLimit"
            limits={downLimits(offers, upLimit)}
            placeholder={upLimit === "" ? t("plan.chooseUpFirst") : undefined}
            hint={t("plan.hints.pair")}
          />
        </>
      ) : null}
      {plan === "payg" && offers.paygDedicated.length > 0 ? (
        <SwitchField
          form={form}
          name="dedicatedPlan"
          label={t("fields.dedicatedPlan")}
          hint={dedicatedHint ?? t("plan.hints.dedicatedPlan")}
          register={{ deps: "limit", onChange: takeLimitOfPlan }}
        />
      ) : null}
    </FormSection>
  );
}

function PlanField({
  form,
  offers,
  hint,
  onChosen,
}: {
  form: PlanForm;
  offers: PlanOffers;
  hint: string | undefined;
  onChosen: () => void;
}) {
  const t = useTranslations("changes");
  const states = useTranslations("states.plan");
  const options = (["payg", "fixed", "upStream"] as const).map((plan) => {
    const offered = offers[plan].length > 0;
    const label = offered ? states(plan) : `${states(plan)} (${t("plan.notOffered")})`;
    return { value: plan, label, disabled: !offered };
  });
  return (
    <FormField
      form={form}
      name="plan"
      label={t("fields.plan")}
      hint={hint}
      required
      group
      className="wide:col-span-2"
      register={{ deps: [...PLAN_FIELDS], onChange: onChosen }}
    >
      {(control) => <Segmented {...control} stacked options={options} />}
    </FormField>
  );
}
