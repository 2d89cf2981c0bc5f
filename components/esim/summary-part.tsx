"use client";

import type { FieldProblem } from "@/components/form/field-errors";
import { FormSummary } from "@/components/form/form-summary";
import type { EsimView } from "./esim-form-type";

/** What is wrong with the form, once it has been looked over. */
export function SummaryPart({ view, problems }: { view: EsimView; problems: FieldProblem[] }) {
  return <FormSummary form={{ ...view.form, problems }} />;
}
