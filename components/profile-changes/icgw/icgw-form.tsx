"use client";

import { useTranslations } from "next-intl";
import { FormSection } from "@/components/form/form-section";
import { SEND_NOW, type SendTimeValues } from "@/components/form/send-time";
import { BeforeAfter } from "@/components/profile-changes/before-after";
import { FieldChecks } from "@/components/profile-changes/change-checks";
import type { ChangeCorrection } from "@/components/profile-changes/change-correction";
import type { ChangeDraft } from "@/components/profile-changes/change-draft";
import { ChangeForm } from "@/components/profile-changes/change-form";
import type { ChangeLine } from "@/components/profile-changes/change-line";
import { useChangeForm } from "@/components/profile-changes/use-change-form";
import { Notice } from "@/components/ui/notice";
import { applyIcgwAction } from "@/lib/actions/profile-changes";
import type { Icgw } from "@/lib/domain/profile-changes/change-schemas";

type IcgwFormProps = { line: ChangeLine; correction?: ChangeCorrection };

/** ICGW利用申込み: nothing is filled in; what it does to which line, and that it cannot be taken back, is said. */
export function IcgwForm({ line, correction }: IcgwFormProps) {
  const t = useTranslations("changes");
  const flags = useTranslations("profile.flags.applied");
  const { imsi, hsn, shown } = line;
  const change = useChangeForm<SendTimeValues, Icgw>({
    operation: "icgw",
    line,
    first: SEND_NOW,
    draftOf: (): ChangeDraft<Icgw> => ({ request: { hsn }, body: { hsn }, problems: [] }),
    place: (placing, request) => applyIcgwAction({ ...placing, imsi, change: request }),
    correction,
  });
  const effect = (
    <>
      <p>{t("icgw.effect", { imsi })}</p>
      <p>{t("icgw.noWayBack")}</p>
    </>
  );
  return (
    <ChangeForm
      change={change}
      facts={() => (
        <BeforeAfter
          rows={[
            {
              name: "icgw",
              label: t("icgw.label"),
              before: shown.icgw === null ? null : flags(shown.icgw ? "yes" : "no"),
              after: flags("yes"),
              same: false,
            },
          ]}
        />
      )}
      warnings={() => <Notice tone="wait">{effect}</Notice>}
      checks={(live) => <FieldChecks live={live}>{t("icgw.ready")}</FieldChecks>}
    >
      <FormSection legend={t("icgw.title")}>
        <Notice tone="wait" className="wide:col-span-2">
          {effect}
        </Notice>
        <p className="text-muted text-sm wide:col-span-2">{t("icgw.after")}</p>
      </FormSection>
    </ChangeForm>
  );
}
