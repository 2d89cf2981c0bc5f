"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/form/form";
import { FormBar } from "@/components/form/form-bar";
import { FormField } from "@/components/form/form-field";
import { FormSection } from "@/components/form/form-section";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { showToast } from "@/components/ui/toast";
import { saveMappingAction } from "@/lib/actions/completions";
import { COMPLETION_FIELDS, DEFAULT_MAPPING, type Mapping } from "@/lib/domain/completions/mapping";
import { MappingForm, toMappingForm } from "@/lib/domain/completions/mapping-form";
import { headerCells } from "@/lib/domain/completions/preview-file";
import { MappingPreview } from "./mapping-preview";
import { type Sample, SampleChooser } from "./sample-chooser";

type MappingEditorProps = { mapping: Mapping; onSaved: () => void };

const RESULT_FIELDS = ["completed", "failed"] as const;

/** Says which column holds what, and shows at once how a sample is read that way. */
export function MappingEditor({ mapping, onSaved }: MappingEditorProps) {
  const t = useTranslations("completions.mapping");
  const router = useRouter();
  const names = useId();
  const [sample, setSample] = useState<Sample | null>(null);
  const form = useKaitsuForm({
    schema: MappingForm,
    defaultValues: toMappingForm(mapping),
    action: ({ submissionId: _, ...changed }) => saveMappingAction(changed),
    onDone: () => {
      showToast({ tone: "ok", title: t("saved"), description: t("savedNote") });
      router.refresh();
      onSaved();
    },
  });
  const values = useWatch({ control: form.methods.control });
  const header = useMemo(() => (sample ? headerCells(sample.bytes) : []), [sample]);
  const found = values.header ? header : [];
  return (
    <div className="border-line border-t">
      <div className="grid gap-2 px-4 py-3 text-sm">
        <p className="text-muted">{t("lead")}</p>
        <SampleChooser sample={sample} onSample={setSample} />
      </div>
      <Form form={form} label={t("form")}>
        <FormSection legend={t("columns")}>
          <div className="wide:col-span-2">
            <Switch label={t("header")} {...form.methods.register("header")} />
            <p className="text-faint text-xs">{t(values.header ? "byName" : "byPlace")}</p>
          </div>
          {COMPLETION_FIELDS.map((field) => (
            <FormField
              key={field}
              form={form}
              name={`columns.${field}`}
              label={t(`fields.${field}`)}
              carrierName={false}
              required={field === "result"}
            >
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  list={found.length > 0 ? names : undefined}
                  inputMode={values.header ? undefined : "numeric"}
                />
              )}
            </FormField>
          ))}
          <datalist id={names}>
            {found.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </FormSection>
        <FormSection legend={t("values")}>
          {RESULT_FIELDS.map((field) => (
            <FormField
              key={field}
              form={form}
              name={field}
              label={t(`fields.${field}`)}
              hint={t("valuesHint")}
              carrierName={false}
              required
            >
              {(control) => <Input {...control} autoComplete="off" />}
            </FormField>
          ))}
        </FormSection>
        <MappingPreview sample={sample} values={values} />
        <FormBar>
          <Button onClick={() => form.methods.reset(toMappingForm(DEFAULT_MAPPING))}>
            {t("useDefault")}
          </Button>
          <SubmitButton pending={form.pending}>{t("save")}</SubmitButton>
        </FormBar>
      </Form>
    </div>
  );
}
