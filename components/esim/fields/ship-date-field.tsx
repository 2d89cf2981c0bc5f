"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { useClock } from "@/components/ui/clock";
import { Input } from "@/components/ui/input";
import { japanDate } from "@/lib/time/japan";
import type { EsimFieldProps } from "./field-props";

/** The ship date, no later than today in Japan. The form holds YYYYMMDD, the browser's control YYYY-MM-DD. */
export function ShipDateField<Output>({ form, hint, required, className }: EsimFieldProps<Output>) {
  const t = useTranslations("esimFields");
  const { field } = useController({ control: form.methods.control, name: "shipDate" });
  const [half, setHalf] = useState(false);
  const today = japanDate(useClock());

  return (
    <FormField
      form={form}
      name="shipDate"
      label={t("labels.shipDate")}
      hint={hint ?? t("shipDate.hint")}
      warning={half ? t("shipDate.half") : null}
      required={required}
      className={className}
    >
      {({ ref: _ref, onChange: _onChange, onBlur: _onBlur, ...control }) => (
        <Input
          {...control}
          ref={field.ref}
          type="date"
          max={today}
          value={field.value.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3")}
          onChange={(event) => {
            field.onChange(event.target.value.replaceAll("-", ""));
            setHalf(false);
          }}
          onBlur={(event) => {
            field.onBlur();
            setHalf(event.target.validity.badInput);
          }}
        />
      )}
    </FormField>
  );
}
