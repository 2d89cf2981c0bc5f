"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { useReservationWords } from "@/components/esim/use-reservation-words";
import { FormField } from "@/components/form/form-field";
import { useClock } from "@/components/ui/clock";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { cleanDigits } from "@/lib/domain/esim/clean-digits";
import { losingCarrier } from "@/lib/domain/esim/reservation-help";
import { japanDate } from "@/lib/time/japan";
import { DuplicateNotice } from "./duplicate-notice";
import { FieldNotice } from "./field-notice";
import type { EsimFieldProps } from "./field-props";
import { InputFact } from "./input-fact";
import { useFieldTyping } from "./use-field-typing";

const PATH = "mnp.reserveNumber";

type ReserveNumberFieldProps<Output> = EsimFieldProps<Output> & {
  /** The day of issue, 'YYYY-MM-DD' or blank: ours, never sent. Without these the field keeps it to itself. */
  issuedOn?: string;
  onIssuedOn?: (issuedOn: string) => void;
};

/** An MNP reservation number with its day of issue, from which the days left of 15 follow. */
export function ReserveNumberField<Output>(props: ReserveNumberFieldProps<Output>) {
  const { form, hint, required, className, onIssuedOn } = props;
  const t = useTranslations("esimFields");
  const { bind, cleaned } = useFieldTyping({ form, name: PATH, clean: cleanDigits });
  const text = useWatch({ control: form.methods.control, name: PATH });
  const [ownIssuedOn, setOwnIssuedOn] = useState("");
  const issuedOn = props.issuedOn ?? ownIssuedOn;
  const carrier = losingCarrier(text);

  return (
    <div className={cx("grid min-w-0 content-start gap-2", className)}>
      <div className="grid min-w-0 gap-[3px]">
        <FormField
          form={form}
          name={PATH}
          label={t(`labels.${PATH}`)}
          hint={hint ?? t("reservation.hint")}
          required={required}
        >
          {(control) => (
            <Input
              {...control}
              {...bind(control)}
              mono
              inputMode="numeric"
              autoComplete="off"
              spellCheck={false}
              suffix={
                carrier ? <InputFact>{t(`reservation.carriers.${carrier}`)}</InputFact> : undefined
              }
            />
          )}
        </FormField>
        <FieldNotice>{cleaned ? t("cleaned.digits") : null}</FieldNotice>
        <DuplicateNotice field="reserveNumber" value={text} />
      </div>
      <IssueDate
        value={issuedOn}
        onChange={(day) => {
          setOwnIssuedOn(day);
          onIssuedOn?.(day);
        }}
      />
    </div>
  );
}

function IssueDate({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const t = useTranslations("esimFields.reservation");
  const today = japanDate(useClock());
  const words = useReservationWords(value);
  return (
    <Field
      label={t("issuedOn")}
      hint={words ? words.isGood && words.said : t("issuedOnHint")}
      warning={words?.isGood === false && words.said}
    >
      {(control) => (
        <Input
          {...control}
          type="date"
          max={today}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
