"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useCallback, useId, useReducer, useRef, useState } from "react";
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type Resolver,
  useForm,
} from "react-hook-form";
import type { Result, ResultError } from "@/lib/errors";
import { type FieldProblem, listFieldProblems } from "./field-errors";
import { inPageOrder } from "./page-order";
import { createSubmissionId } from "./submission-id";

/** Why nothing (or nobody knows what) became of a sending; `network` when no answer came. */
export type FormFailure = {
  code: string;
  message?: string | undefined;
  params?: ResultError["params"];
  id?: string | undefined;
};

export type CheckedFormOptions<Input extends FieldValues, Output, Data> = {
  /** The verb's own rules; messages are keys of `errors.fields`. It is given `submissionId` with the values. */
  check: Resolver<Input, unknown, Output>;
  defaultValues: DefaultValues<Input>;
  action: (input: Output & { submissionId: string }) => Promise<Result<Data>>;
  /** After success; the form stays closed to further presses until `restart`. */
  onDone?: (data: Data) => void;
  /** Keeps the submission id over a reload for a while, e.g. `activate:${imsi}`; holds no personal data. */
  submissionKey?: string;
};

const NO_MARKS: readonly FieldProblem[] = [];

/**
 * What every form is: it checks by the verb's rules, sends once however often it is pressed, puts the server's field
 * errors on their fields, moves the focus to the first wrong one, and never loses what was typed. A form whose rules are
 * a zod schema uses `useKaitsuForm`; this one spares its page zod.
 */
export function useCheckedForm<Input extends FieldValues, Output, Data>({
  check,
  defaultValues,
  action,
  onDone,
  submissionKey,
}: CheckedFormOptions<Input, Output, Data>) {
  const id = useId();
  const [submissionId] = useState(() => createSubmissionId(submissionKey));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const sending = useRef(false);
  const labels = useRef<ReadonlyMap<string, string>>(new Map());
  const [, showLabels] = useReducer((count: number) => count + 1, 0);
  const methods = useForm<Input, unknown, Output>({
    defaultValues,
    shouldFocusError: false,
    // The id is checked with the rest, since the verb's schema may ask for it.
    resolver: (values, context, options) =>
      check({ ...values, submissionId: submissionId.current() }, context, options),
  });

  /** Notes what a field on the page is called; the function that is given back ends it. */
  const noteLabel = useCallback(
    (name: string, label: string) => {
      labels.current = inPageOrder(new Map(labels.current).set(name, label), id);
      showLabels();
      return () => {
        const left = new Map(labels.current);
        left.delete(name);
        labels.current = left;
      };
    },
    [id],
  );

  function release() {
    sending.current = false;
    setPending(false);
  }

  /** What a server or a carrier found wrong, by field: it stays until that field is changed. */
  function setFieldErrors(fields: Readonly<Record<string, string>>) {
    for (const [name, message] of Object.entries(fields)) {
      methods.setError(asPath<Input>(name), { type: "server", message });
    }
  }

  function focus(name: string) {
    methods.setFocus(asPath<Input>(name));
  }

  function focusFirst(names: string[]) {
    const first = [...labels.current.keys()].find((name) => names.includes(name));
    if (first !== undefined) focus(first);
  }

  function refuse(errors: unknown) {
    release();
    focusFirst(listFieldProblems(errors, []).map(({ name }) => name));
  }

  async function send(values: Output) {
    const result = await action({ ...values, submissionId: submissionId.sending() });
    if (result.ok) {
      submissionId.renew();
      onDone?.(result.data);
      return;
    }
    const { code, message, params, fields, id: reference } = result.error;
    // Staff were told; a further press asks for something new.
    if (code === "submission_reused") submissionId.renew();
    setFailure({ code, message, params, id: reference });
    if (fields) {
      setFieldErrors(fields);
      focusFirst(Object.keys(fields));
    }
    release();
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    // State would be too late for a second press within the same frame.
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setFailure(null);
    try {
      await methods.handleSubmit(send, refuse)();
    } catch (error) {
      if (isLeaving(error)) return;
      setFailure({ code: "network" });
      release();
    }
  }

  /** The first step of a form that is summed up before it is sent: hands over what was checked, sends nothing. */
  function review(show: (values: Output) => void) {
    setFailure(null);
    return methods.handleSubmit(show, refuse)();
  }

  return {
    id,
    methods,
    submit,
    review,
    focus,
    setFieldErrors,
    pending,
    failure,
    /** Field path → label, in the order of the page; FormField keeps it by `noteLabel`. */
    labels: labels.current,
    noteLabel,
    problems: listFieldProblems(methods.formState.errors, [...labels.current.keys()]),
    /** What a carrier has refused and nobody has changed yet: shown at its field, and stops nothing. */
    marks: NO_MARKS,
    /** Opens the form again, for another entry. */
    restart: (values?: DefaultValues<Input>) => {
      submissionId.renew();
      methods.reset(values ?? defaultValues);
      setFailure(null);
      release();
    },
  };
}

export type KaitsuForm<Input extends FieldValues, Output = unknown> = ReturnType<
  typeof useCheckedForm<Input, Output, unknown>
>;

/** A path from the server or the page as the form library's type of it: an unknown one does no harm there. */
function asPath<Input extends FieldValues>(name: string): Path<Input> {
  return name as Path<Input>;
}

/** Whether the action answered with a redirect: the router is already on its way. */
function isLeaving(error: unknown): boolean {
  try {
    unstable_rethrow(error);
    return false;
  } catch {
    return true;
  }
}
