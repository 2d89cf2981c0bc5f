"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";
import { cleanPhone, groupPhone, phoneWarning } from "@/lib/domain/esim/phone-help";
import { DuplicateNotice } from "./duplicate-notice";
import { FieldNotice } from "./field-notice";
import type { EsimFieldProps } from "./field-props";
import { useFieldTyping } from "./use-field-typing";

type PhoneFieldProps<Output> = EsimFieldProps<Output> & { path?: "account" | "repAccount" };

/** A phone number: hyphens and the like are taken out when it is pasted or left, an unusual shape is a warning. */
export function PhoneField<Output>(props: PhoneFieldProps<Output>) {
  const { form, path = "account", hint, required, className } = props;
  const t = useTranslations("esimFields");
  const { bind, cleaned } = useFieldTyping({ form, name: path, clean: cleanPhone });
  const text = useWatch({ control: form.methods.control, name: path });
  const warning = phoneWarning(text);
  const grouped = groupPhone(text);

  return (
    <div className={cx("grid min-w-0 content-start gap-[3px]", className)}>
      <FormField
        form={form}
        name={path}
        label={t(`labels.${path}`)}
        hint={grouped === text ? hint : <span className="font-mono">{grouped}</span>}
        warning={warning ? t(`warnings.${warning}`, { count: text.length }) : null}
        required={required}
      >
        {(control) => (
          <Input
            {...control}
            {...bind(control)}
            mono
            inputMode="tel"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </FormField>
      <FieldNotice>{cleaned ? t("cleaned.phone") : null}</FieldNotice>
      {path === "account" ? <DuplicateNotice field="account" value={text} /> : null}
    </div>
  );
}
