"use client";

import { useTranslations } from "next-intl";
import type { FieldValues, Path } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import type { KaitsuForm } from "@/components/form/use-checked-form";
import { Input } from "@/components/ui/input";
import { isEid, readAloud } from "@/lib/domain/esim/eid-help";

const DIGITS = 4;

type LastFourFieldProps<Input extends FieldValues, Output> = {
  form: KaitsuForm<Input, Output>;
  name: Path<Input>;
  /** What is sent for once more. */
  target: string;
};

/** The last digits of what an order changes, typed so that the right order is meant. */
export function LastFourField<Input extends FieldValues, Output>({
  form,
  name,
  target,
}: LastFourFieldProps<Input, Output>) {
  const t = useTranslations("reconcile.decide");
  return (
    <FormField
      form={form}
      name={name}
      carrierName={false}
      label={t("lastFour", { target: spoken(target) })}
      hint={t("lastFourHint")}
      required
    >
      {(control) => (
        <Input
          {...control}
          mono
          inputMode="numeric"
          autoComplete="off"
          maxLength={DIGITS}
          className="max-w-28"
        />
      )}
    </FormField>
  );
}

/** An EID in the groups in which it is read aloud. */
export function spoken(target: string): string {
  return isEid(target) ? readAloud(target).join(" ") : target;
}
