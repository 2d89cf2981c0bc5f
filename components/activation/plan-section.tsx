"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { Age } from "@/components/ui/age";
import { Segmented } from "@/components/ui/segmented";
import type { ActivationFormHandle } from "./activation-form-type";
import { LimitField } from "./limit-field";
import { downLimits, type PlanOffers, upLimits } from "./plan-offers";
import { SwitchField } from "./switch-field";
import { useLimitOfPlan } from "./use-limit-of-plan";

const PLAN_FIELDS = ["limit", "upLimit", "downLimit"] as const;

type PlanSectionProps = {
  form: ActivationFormHandle;
  offers: PlanOffers;
  /** When the carrier gave the plans, ISO text. */
  policiesReadAt: string;
};

/** Plan and limits: what the carrier offers, and nothing else. */
export function PlanSection({ form, offers, policiesReadAt }: PlanSectionProps) {
  const t = useTranslations("activate");
  const { methods } = form;
  const takeLimitOfPlan = useLimitOfPlan(form);
  const [plan, dedicatedPlan, upLimit] = useWatch({
    control: methods.control,
    name: ["plan", "dedicatedPlan", "upLimit"],
  });
  const policiesHint = t.rich("hints.policies", { age: () => <Age instant={policiesReadAt} /> });

  function takeDownLimit() {
    const { upLimit: up, downLimit } = methods.getValues();
    const offered = downLimits(offers, up).some((kb) => String(kb) === downLimit);
    if (!offered) methods.setValue("downLimit", "");
  }

  return (
    <FormSection legend={t("sections.plan")}>
      <PlanField
        form={form}
        offers={offers}
        hint={plan === "upStream" ? t("hints.upStream", { plan: offers.upStreamPlan }) : undefined}
        onChosen={takeLimitOfPlan}
      />
      {plan === "payg" || plan === "fixed" ? (
        <LimitField
          form={form}
          name="limit"
          limits={plan === "payg" && dedicatedPlan ? offers.paygDedicated : offers[plan]}
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
            placeholder={upLimit === "" ? t("chooseUpFirst") : undefined}
            hint={t("hints.pair")}
          />
        </>
      ) : null}
      {plan === "payg" && offers.paygDedicated.length > 0 ? (
        <SwitchField
          form={form}
          name="dedicatedPlan"
          label={t("fields.dedicatedPlan")}
          hint={t("hints.dedicatedPlan")}
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
  form: ActivationFormHandle;
  offers: PlanOffers;
  hint: string | undefined;
  onChosen: () => void;
}) {
  const t = useTranslations("activate");
  const states = useTranslations("states.plan");
  const options = (["payg", "fixed", "upStream"] as const).map((plan) => {
    const offered = offers[plan].length > 0;
    const label = offered ? states(plan) : `${states(plan)} (${t("notOffered")})`;
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
