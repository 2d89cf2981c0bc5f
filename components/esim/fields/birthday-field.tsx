"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { useClock } from "@/components/ui/clock";
import { Input } from "@/components/ui/input";
import { ageOn, inWareki, parseBirthday } from "@/lib/domain/esim/birthday-help";
import { japanDate } from "@/lib/time/japan";
import type { EsimFieldProps } from "./field-props";
import { InputFact } from "./input-fact";
import { useFieldTyping } from "./use-field-typing";

const PATH = "mnp.birthday";

/** A birthday as people say it, western or by era; the form holds YYYYMMDD. The day is shown both ways, with the age. */
export function BirthdayField<Output>(props: EsimFieldProps<Output>) {
  const { form, hint, required, className } = props;
  const t = useTranslations("esimFields");
  const { bind } = useFieldTyping({ form, name: PATH });
  const value = useWatch({ control: form.methods.control, name: PATH });
  const parsed = parseBirthday(value);
  const digits = parsed && "digits" in parsed ? parsed.digits : null;
  const age = ageOn(digits ?? "", japanDate(useClock()));

  return (
    <FormField
      form={form}
      name={PATH}
      label={t(`labels.${PATH}`)}
      hint={digits ? <RecognisedDay digits={digits} /> : (hint ?? t("birthday.hint"))}
      required={required}
      className={className}
      register={{ setValueAs: toBirthday }}
    >
      {(control) => (
        <Input
          {...control}
          {...bind(control)}
          autoComplete="off"
          spellCheck={false}
          suffix={age === null ? undefined : <InputFact>{t("birthday.age", { age })}</InputFact>}
        />
      )}
    </FormField>
  );
}

/** What was typed as it is sent; what cannot be read stays as it is, for its error to be shown. */
function toBirthday(text: string): string {
  const parsed = parseBirthday(text);
  return parsed && "digits" in parsed ? parsed.digits : text;
}

function RecognisedDay({ digits }: { digits: string }) {
  const t = useTranslations("esimFields.birthday");
  const wareki = inWareki(digits);
  const [year = 0, month = 0, day = 0] = [
    digits.slice(0, 4),
    digits.slice(4, 6),
    digits.slice(6),
  ].map(Number);
  const western = t("western", { year: String(year), month, day });
  return wareki
    ? t("both", { western, wareki: t("wareki", { ...wareki, year: wareki.year }) })
    : western;
}
