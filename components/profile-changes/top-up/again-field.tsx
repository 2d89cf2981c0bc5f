"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { useRequestWords } from "@/components/profile-changes/request-words";
import { Checkbox } from "@/components/ui/checkbox";
import type { ShownTopUp } from "@/lib/domain/profile-changes/top-ups-of-month";
import { showJapanTime } from "@/lib/time/japan";

type AgainFieldProps = {
  form: KaitsuForm<{ again: boolean }>;
  /** The newest addition of the same amount that this page knows of. */
  before: ShownTopUp | undefined;
  /** The code of a newer one that only the server knows of, or empty. */
  named: string;
};

/** That the same amount is meant to be added once more. */
export function AgainField({ form, before, named }: AgainFieldProps) {
  const t = useTranslations("changes.topUp.again");
  const errors = useTranslations("errors");
  const { volume } = useRequestWords();
  const refused = form.problems.some(({ name }) => name === "again");

  function warning() {
    // The problem says the same.
    if (named) return refused ? undefined : errors("fields.topUpAgain", { code: named });
    if (!before) return undefined;
    return t("before", {
      time: showJapanTime(before.sentAt ?? before.placedAt),
      volume: volume(before.limitKb),
      name: before.placedByName ?? t("program"),
      code: before.code,
    });
  }

  return (
    <FormField
      form={form}
      name="again"
      carrierName={false}
      label={t("title")}
      group
      required
      className="wide:col-span-2"
      warning={warning()}
    >
      {({ "aria-labelledby": _, ...control }) => <Checkbox {...control} label={t("tick")} />}
    </FormField>
  );
}
