"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { BeforeAfter } from "@/components/profile-changes/before-after";
import { FieldChecks } from "@/components/profile-changes/change-checks";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import { useChangeForm } from "@/components/profile-changes/use-change-form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { resumeProfileAction, suspendProfileAction } from "@/lib/actions/profile-changes";
import { stateWord } from "@/lib/i18n/state-words";
import { pauseDraft, pauseValues } from "./pause-values";

const ACTIONS = { suspend: suspendProfileAction, resume: resumeProfileAction };
const LEADS_TO = { suspend: "sleeping", resume: "active" };

type PauseFormProps = {
  operation: "suspend" | "resume";
  line: ChangeLine;
  correction?: ChangeCorrection;
};

/** 利用休止 and 利用再開: nothing is chosen, so that it is this line is typed and why it is done is kept. */
export function PauseForm({ operation, line, correction }: PauseFormProps) {
  const t = useTranslations("changes");
  const states = useTranslations("states");
  const change = useChangeForm({
    operation,
    line,
    first: pauseValues(line),
    draftOf: pauseDraft,
    place: (placing, request) => ACTIONS[operation]({ ...placing, ...request }),
    correction,
  });
  const { form } = change;
  const { imsi, shown } = line;
  const effect = t(`pause.effect.${operation}`, { imsi });
  return (
    <ChangeForm
      change={change}
      facts={() => (
        <BeforeAfter
          rows={[
            {
              name: "profileStatus",
              label: t("pause.stateLabel"),
              before: stateWord(states, "profile", shown.profileStatus ?? ""),
              after: stateWord(states, "profile", LEADS_TO[operation]),
              same: false,
            },
          ]}
        />
      )}
      own={({ request }) => [{ label: t("fields.reason"), value: request.reason }]}
      warnings={() => <Notice tone={operation === "suspend" ? "wait" : "info"}>{effect}</Notice>}
      checks={(live) => <FieldChecks live={live}>{t("pause.ready")}</FieldChecks>}
    >
      <FormSection legend={t(`pause.title.${operation}`)}>
        <Notice tone={operation === "suspend" ? "wait" : "info"} className="wide:col-span-2">
          {effect}
        </Notice>
        <FormField
          form={form}
          name="reason"
          carrierName={false}
          label={t("fields.reason")}
          hint={t("pause.reasonHint")}
          required
          className="wide:col-span-2"
        >
          {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
        </FormField>
        <FormField
          form={form}
          name="lastFour"
          carrierName={false}
          label={t("fields.lastFour")}
          hint={t("pause.lastFourHint")}
          required
        >
          {(control) => (
            <Input {...control} mono inputMode="numeric" maxLength={4} autoComplete="off" />
          )}
        </FormField>
      </FormSection>
    </ChangeForm>
  );
}
