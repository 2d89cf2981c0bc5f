"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";
import { Form } from "@/components/form/form";
import { FormField } from "@/components/form/form-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useKaitsuForm } from "@/components/form/use-kaitsu-form";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { editReferenceAction } from "@/lib/actions/profiles";
import { EditReferenceInput } from "@/lib/domain/profiles/schemas";

type ReferenceFormProps = { imsi: string; value: string; onEnd: () => void };

/** One field in the place of the text: Enter saves, Escape leaves it as it was. */
export function ReferenceForm({ imsi, value, onEnd }: ReferenceFormProps) {
  const t = useTranslations("profile.reference");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  const [showing, start] = useTransition();
  const form = useKaitsuForm({
    schema: EditReferenceInput,
    defaultValues: { imsi, customerReference: value },
    action: editReferenceAction,
    // The form stays until the page shows the new reference.
    onDone: () =>
      start(() => {
        router.refresh();
        onEnd();
      }),
  });
  const { setFocus } = form.methods;
  useEffect(() => setFocus("customerReference", { shouldSelect: true }), [setFocus]);

  return (
    // A row of its own; the head of a form brings its own room at the sides.
    <div className="-mx-4 basis-full">
      <Form form={form} label={t("edit")}>
        <div className="flex flex-wrap items-start gap-2 px-4 py-1">
          <FormField
            form={form}
            name="customerReference"
            label={t("label")}
            carrierName={false}
            className="w-72 max-w-full"
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                onKeyDown={(event) => {
                  if (event.key === "Escape") onEnd();
                }}
              />
            )}
          </FormField>
          {/* Beside the field, below its label. */}
          <div className="flex gap-2 sm:mt-[22px]">
            <SubmitButton pending={form.pending || showing}>{t("save")}</SubmitButton>
            <Button onClick={onEnd}>{common("cancel")}</Button>
          </div>
        </div>
      </Form>
    </div>
  );
}
