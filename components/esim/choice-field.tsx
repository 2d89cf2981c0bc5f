"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/form/form-field";
import { Select } from "@/components/ui/select";
import { FIELD_CHOICES } from "@/lib/domain/esim/vocabulary";
import type { EsimView } from "./esim-form-type";
import { useFieldHint } from "./use-field-hint";
import { withWritten } from "./with-written";

type ChoiceFieldProps = {
  view: EsimView;
  path: "createType" | "simKind" | "contractLine";
  hint?: string;
};

/** One of the document's values, or none. */
export function ChoiceField({ view, path, hint }: ChoiceFieldProps) {
  const t = useTranslations("esim");
  const required = view.needOf(path) === "required";
  const options = useOptions(path);
  return (
    <FormField
      form={view.form}
      name={path}
      label={t(`fields.${path}`)}
      required={required}
      hint={useFieldHint(view, path, hint)}
    >
      {(control) => (
        <Select
          {...control}
          placeholder={t(required ? "choices.choose" : "choices.none")}
          options={withWritten(options, view.values[path])}
        />
      )}
    </FormField>
  );
}

function useOptions(path: ChoiceFieldProps["path"]) {
  const t = useTranslations("esim.choices");
  if (path === "simKind") {
    return FIELD_CHOICES.simKind.map((value) => ({ value, label: t(`simKind.${value}`) }));
  }
  if (path === "contractLine") {
    return FIELD_CHOICES.contractLine.map((value) => ({
      value,
      label: t(`contractLine.${value}`),
    }));
  }
  return FIELD_CHOICES.createType.map((value) => ({ value, label: t(`createType.${value}`) }));
}
