"use client";

import { useTranslations } from "next-intl";
import type { FieldValues } from "react-hook-form";
import { Notice } from "@/components/ui/notice";
import { translateFieldMessage } from "@/lib/i18n/field-message";
import { FormFailureNotice } from "./form-failure-notice";
import type { KaitsuForm } from "./use-checked-form";

/** At the head of a form: why it was not sent, and, where it has several fields, a way to each that is wrong. */
export function FormSummary<Input extends FieldValues, Output>({
  form,
}: {
  form: KaitsuForm<Input, Output>;
}) {
  const t = useTranslations("common.form");
  const errors = useTranslations("errors");
  const { failure, labels } = form;
  // A form of one field says it there.
  const problems = form.problems.filter(({ name }) => labels.size > 1 || !labels.has(name));
  if (!failure && problems.length === 0) return null;
  return (
    <div className="grid gap-2 p-4 pb-0">
      {failure ? <FormFailureNotice failure={failure} /> : null}
      {problems.length > 0 ? (
        <Notice tone="bad" title={t("summary", { count: problems.length })}>
          <ul className="list-disc pl-5">
            {problems.map(({ name, message }) => {
              const field = labels.get(name) ?? name;
              const text = t("problem", { field, problem: translateFieldMessage(errors, message) });
              return (
                <li key={name}>
                  {labels.has(name) ? (
                    <a
                      href={`#${form.id}-${name}`}
                      className="underline"
                      onClick={(event) => {
                        event.preventDefault();
                        form.focus(name);
                      }}
                    >
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </li>
              );
            })}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
