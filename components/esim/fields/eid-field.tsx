"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { FormField } from "@/components/form/form-field";
import { cx } from "@/components/ui/cx";
import { Input } from "@/components/ui/input";
import { cleanEidInput, eidWarning, readAloud } from "@/lib/domain/esim/eid-help";
import { DuplicateNotice } from "./duplicate-notice";
import { FieldNotice } from "./field-notice";
import type { EsimFieldProps } from "./field-props";
import { InputFact } from "./input-fact";
import { useFieldTyping } from "./use-field-typing";

type EidFieldProps<Output> = EsimFieldProps<Output> & { path?: "eid" | "reissue.oldEid" };

/** An EID, new or old: cleaned when it is pasted or left, its check digits a warning, grouped for reading it aloud. */
export function EidField<Output>(props: EidFieldProps<Output>) {
  const { form, path = "eid", hint, required, className } = props;
  const t = useTranslations("esimFields");
  const { bind, cleaned } = useFieldTyping({ form, name: path, clean: cleanEidInput });
  const text = useWatch({ control: form.methods.control, name: path });
  const warning = eidWarning(text);

  return (
    <div className={cx("grid min-w-0 content-start gap-[3px]", className)}>
      <FormField
        form={form}
        name={path}
        label={t(`labels.${path}`)}
        hint={hint ?? t("eid.hint")}
        warning={warning ? t(`warnings.${warning}`) : null}
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
              /^[0-9]+$/.test(text) ? (
                <InputFact>{t("eid.digits", { count: text.length })}</InputFact>
              ) : undefined
            }
          />
        )}
      </FormField>
      {/^[0-9]{5,}$/.test(text) ? <ReadAloud groups={readAloud(text)} /> : null}
      <FieldNotice>{cleaned ? t("cleaned.eid") : null}</FieldNotice>
      <DuplicateNotice field="eid" value={text} />
    </div>
  );
}

/** Groups of four with room between them; the text that is copied has none. */
function ReadAloud({ groups }: { groups: readonly string[] }) {
  const t = useTranslations("esimFields.eid");
  return (
    <p className="text-faint text-xs">
      {t("readAloud")}
      <span className="ml-1.5 font-mono text-muted text-sm" data-read-aloud>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no names but their places
          <span key={index} className="mr-2 inline-block last:mr-0">
            {group}
          </span>
        ))}
      </span>
    </p>
  );
}
