"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import { type DefaultValues, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Result, ResultError } from "@/lib/errors";
import { issueMessage } from "@/lib/i18n/field-message";
import { listFieldProblems } from "./field-errors";
import { createSubmissionId } from "./submission-id";

/** Why nothing (or nobody knows what) became of a sending; `network` when no answer came. */
export type FormFailure = {
  code: string;
  message?: string | undefined;
  params?: ResultError["params"];
  id?: string | undefined;
};

type Options<Input extends FieldValues, Output, Data> = {
  /** The verb's own schema; its messages are keys of `errors.fields`. */
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  action: (input: Output & { submissionId: string }) => Promise<Result<Data>>;
  /** After success; the form stays closed to further presses until `restart`. */
  onDone?: (data: Data) => void;
  /** Keeps the submission id over a reload for a while, e.g. `activate:${imsi}`; holds no personal data. */
  submissionKey?: string;
};

/**
 * The one form hook: checks by the schema, sends once however often it is pressed, puts the server's field errors on
 * their fields, moves the focus to the first wrong one, and never loses what was typed.
 */
export function useKaitsuForm<Input extends FieldValues, Output, Data>({
  schema,
  defaultValues,
  action,
  onDone,
  submissionKey,
}: Options<Input, Output, Data>) {
  const id = useId();
  const [submissionId] = useState(() => createSubmissionId(submissionKey));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const sending = useRef(false);
  const labels = useRef(new Map<string, string>());
  const check = zodResolver(schema, { error: issueMessage });
  const methods = useForm<Input, unknown, Output>({
    defaultValues,
    shouldFocusError: false,
    // The id is checked with the rest, since the verb's schema may ask for it.
    resolver: (values, context, options) =>
      check({ ...values, submissionId: submissionId.current() }, context, options),
  });

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

  /** By place on the page: fields that appeared later were registered last. */
  function focusFirst(names: string[]) {
    const [first] = names
      .map((name) => ({ name, element: document.getElementById(`${id}-${name}`) }))
      .filter(({ element }) => element !== null)
      .sort((one, other) => comparePlace(one.element, other.element));
    if (first) focus(first.name);
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
    /** Field path → label, in the order of the page; FormField keeps it. */
    labels: labels.current,
    problems: listFieldProblems(methods.formState.errors, [...labels.current.keys()]),
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
  typeof useKaitsuForm<Input, Output, unknown>
>;

function comparePlace(one: HTMLElement | null, other: HTMLElement | null): number {
  if (!one || !other || one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

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
