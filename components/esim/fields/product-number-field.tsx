"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Input } from "@/components/ui/input";
import { cleanProductNumber } from "@/lib/domain/esim/clean-product-number";
import { FieldNotice } from "./field-notice";
import type { EsimFieldProps } from "./field-props";
import { useFieldTyping } from "./use-field-typing";

const PATH = "reissue.oldProductNumber";

/** The product number that is printed on a physical SIM: cleaned when it is pasted or left. */
export function ProductNumberField<Output>(props: EsimFieldProps<Output>) {
  const { form, hint, required } = props;
  const t = useTranslations("esim.fields");
  const fields = useTranslations("esimFields");
  const { bind, cleaned } = useFieldTyping({ form, name: PATH, clean: cleanProductNumber });
  return (
    <div className="grid min-w-0 content-start gap-[3px]">
      <FormField form={form} name={PATH} label={t(PATH)} hint={hint} required={required}>
        {(control) => (
          <Input
            {...control}
            {...bind(control)}
            mono
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </FormField>
      <FieldNotice>{cleaned ? fields("cleaned.productNumber") : null}</FieldNotice>
    </div>
  );
}
