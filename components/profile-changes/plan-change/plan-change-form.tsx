"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FieldChecks, PoliciesCheck } from "@/components/profile-changes/change-checks";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import type { PlanOffers } from "@/components/profile-changes/plan/plan-offers";
import { PlanSection } from "@/components/profile-changes/plan/plan-section";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { useChangeForm } from "@/components/profile-changes/use-change-form";
import { Check } from "@/components/ui/check-list";
import { Notice } from "@/components/ui/notice";
import { changePlanAction } from "@/lib/actions/profile-changes";
import { PlanChangeFacts } from "./plan-change-facts";
import { planChangeDraft, planChangeValues } from "./plan-change-values";
import { PlanChangeWarnings } from "./plan-change-warnings";

type PlanChangeFormProps = {
  line: ChangeLine;
  offers: PlanOffers;
  /** When the carrier gave the plans, ISO text. */
  policiesReadAt: string;
  correction?: ChangeCorrection;
};

/** 料金プラン/上限値変更, beginning with what the line has. */
export function PlanChangeForm({ line, offers, policiesReadAt, correction }: PlanChangeFormProps) {
  const t = useTranslations("changes.planChange");
  const words = useRequestWords();
  const change = useChangeForm({
    operation: "planChange",
    line,
    first: planChangeValues(line, offers, correction?.request),
    draftOf: planChangeDraft,
    place: (placing, request) => changePlanAction({ ...placing, change: request }),
    correction,
  });
  const { form } = change;
  const [sendWhen, notBefore] = useWatch({
    control: form.methods.control,
    name: ["sendWhen", "notBefore"],
  });
  const { shown } = line;
  return (
    <ChangeForm
      change={change}
      facts={({ body }) => <PlanChangeFacts shown={shown} body={body} />}
      warnings={({ body, ...time }) => (
        <PlanChangeWarnings shown={shown} body={body} time={time}>
          {(warning) => <Notice tone="wait">{warning}</Notice>}
        </PlanChangeWarnings>
      )}
      checks={(live) => (
        <>
          <PoliciesCheck readAt={policiesReadAt} />
          <FieldChecks live={live}>{words.plan(live.body)}</FieldChecks>
          <PlanChangeWarnings shown={shown} body={live.body} time={{ sendWhen, notBefore }}>
            {(warning) => <Check tone="wait">{warning}</Check>}
          </PlanChangeWarnings>
        </>
      )}
    >
      <PlanSection
        form={form}
        offers={offers}
        policiesReadAt={policiesReadAt}
        dedicatedHint={t("dedicatedHint")}
      />
    </ChangeForm>
  );
}
