"use client";

import { CodeBlock } from "@/components/ui/code-block";
import { ActivationFacts } from "./activation-facts";
import { ACTIVATION_FIELDS, type ActivationField } from "./activation-words";

type RequestWordsProps = {
  /** The request as it is sent, or was. */
  request: Readonly<Record<string, unknown>>;
  /** Fields that are shown elsewhere. */
  without?: readonly ActivationField[];
  /** What the JSON is. */
  label: string;
};

/** An activation in words, and beside it the very JSON. */
export function RequestWords({ request, without, label }: RequestWordsProps) {
  return (
    <div className="wide:grid wide:grid-cols-[minmax(0,11fr)_minmax(0,9fr)]">
      <ActivationFacts request={request} without={without} />
      <div className="min-w-0 border-line border-t wide:border-t-0 wide:border-l">
        <p className="px-4 pt-2.5 text-faint text-xs">{label}</p>
        <CodeBlock label={label}>{JSON.stringify(inOrder(request), null, 2)}</CodeBlock>
      </div>
    </div>
  );
}

/** The document's order, which is the one that is sent; the database keeps another. */
function inOrder(request: RequestWordsProps["request"]): Record<string, unknown> {
  const known = ACTIVATION_FIELDS.filter((field) => field in request);
  return { ...Object.fromEntries(known.map((field) => [field, request[field]])), ...request };
}
