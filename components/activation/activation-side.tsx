"use client";

import { useWatch } from "react-hook-form";
import { ActivationChecks } from "./activation-checks";
import type { ActivationFormHandle } from "./activation-form-type";
import { BodyPanel } from "./body-panel";
import { draftOf } from "./form-values";

type ActivationSideProps = {
  form: ActivationFormHandle;
  lineReadAt: string;
  policiesReadAt: string;
  /** The summary shows the request itself. */
  reviewing: boolean;
};

/** Beside the form, live: what was looked at, and what would be sent. */
export function ActivationSide({ form, reviewing, ...readAt }: ActivationSideProps) {
  useWatch({ control: form.methods.control });
  const draft = draftOf(form.methods.getValues());
  const known = new Set(draft.problems.map(({ field }) => field));
  const said = form.problems.filter(({ name }) => !known.has(name));
  // What the server found wrong stays until that field is changed.
  const problems = [
    ...draft.problems,
    ...said.map(({ name, message }) => ({ field: name, message })),
  ];
  return (
    <>
      <ActivationChecks
        body={draft.body}
        problems={problems}
        asked={form.methods.formState.isSubmitted}
        refused={form.failure?.code}
        {...readAt}
      />
      {reviewing ? null : <BodyPanel draft={draft} />}
    </>
  );
}
