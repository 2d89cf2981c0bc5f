"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldProblem } from "@/components/form/field-errors";
import { Check, CheckList } from "@/components/ui/check-list";
import { Panel } from "@/components/ui/panel";
import { eidWarning } from "@/lib/domain/esim/eid-help";
import { fieldMessage, translateFieldMessage } from "@/lib/i18n/field-message";
import { DuplicateCheck } from "./duplicate-check";
import type { EsimView } from "./esim-form-type";
import { ReservationCheck } from "./later-parts";
import { lacksPlan } from "./plan-section";

/** Messages of fields that nobody has filled in yet. */
const MISSING = [fieldMessage("required"), fieldMessage("requiredChoice")];

type EsimChecksProps = {
  view: EsimView;
  /** All that keeps the form from being sent, and of these what is said at its field already. */
  problems: readonly FieldProblem[];
  shown: readonly FieldProblem[];
  /** What the carrier named, of a request that is corrected. */
  marks: readonly FieldProblem[];
};

/** What was looked at before sending, as it is filled in: all that is wrong or missing is counted, warnings never stop it. */
export function EsimChecks({ view, problems, shown, marks }: EsimChecksProps) {
  const t = useTranslations("esim.checks");
  const { form, values } = view;
  const isShown = ({ name }: FieldProblem) => shown.some((one) => one.name === name);
  const missing = problems.filter(
    (problem) => !isShown(problem) && MISSING.includes(problem.message),
  );
  const wrong = problems.filter((problem) => !missing.includes(problem));
  return (
    <Panel
      title={t("title")}
      right={wrong.length > 0 ? t("wrong", { count: wrong.length }) : undefined}
    >
      <CheckList>
        {wrong.map((problem) => (
          <Check key={problem.name} tone={isShown(problem) ? "bad" : "open"}>
            <ToField form={form} problem={problem} />
          </Check>
        ))}
        {marks.map((problem) => (
          <Check key={problem.name} tone="wait">
            <ToField form={form} problem={problem} />
          </Check>
        ))}
        {missing.length > 0 ? (
          <Check tone="open">
            {t("missing", { count: missing.length })}
            <span className="block text-faint text-xs">
              {missing.map(({ name }, index) => (
                <FieldLink key={name} form={form} name={name} last={index === missing.length - 1}>
                  {form.labels.get(name) ?? name}
                </FieldLink>
              ))}
            </span>
          </Check>
        ) : null}
        {problems.length === 0 ? <Check tone="ok">{t("complete")}</Check> : null}
        <DuplicateCheck values={values} />
        {values.addKind === "M" ? <ReservationCheck issuedOn={values.reserveIssuedOn} /> : null}
        {eidWarning(values.eid) ? <Check tone="wait">{t("eid")}</Check> : null}
        {lacksPlan(view) ? <Check tone="wait">{t("noPlan")}</Check> : null}
      </CheckList>
    </Panel>
  );
}

function ToField({ form, problem }: { form: EsimView["form"]; problem: FieldProblem }) {
  const t = useTranslations("esim.checks");
  const errors = useTranslations("errors");
  const { name, message } = problem;
  const field = form.labels.get(name) ?? name;
  return (
    <FieldLink form={form} name={name} last>
      {t("problem", { field, problem: translateFieldMessage(errors, message) })}
    </FieldLink>
  );
}

type FieldLinkProps = {
  form: EsimView["form"];
  name: string;
  /** No comma after it. */
  last: boolean;
  children: ReactNode;
};

/** The way to a field. */
function FieldLink({ form, name, last, children }: FieldLinkProps) {
  const t = useTranslations("esim");
  return (
    <>
      <button
        type="button"
        className="text-left hover:underline"
        // It would leave a field, and what is then said of that would move this away.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => form.focus(name)}
      >
        {children}
      </button>
      {last ? null : t("listComma")}
    </>
  );
}
