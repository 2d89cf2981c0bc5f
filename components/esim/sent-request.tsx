"use client";

import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { type FilledFields, readFields, toNested } from "@/lib/domain/esim/field-paths";
import { FIELD_PATHS } from "@/lib/domain/esim/vocabulary";
import { EsimFacts } from "./esim-facts";
import { RequestNotes } from "./request-panel";

type SentRequestProps = {
  /** The request as an order keeps it: without what is sealed. */
  request: Readonly<Record<string, unknown>>;
  /** Paths of what is sealed. */
  sealed: readonly string[];
  /** What the JSON is. */
  label: string;
  /** Beneath the JSON: what is not in it. */
  note: ReactNode;
};

/** The PA05-41 of an order in words, and one press away its JSON. */
export function SentRequest({ request, sealed, label, note }: SentRequestProps) {
  const fields = inOrder(readFields(request));
  return (
    <>
      <EsimFacts fields={fields} sealed={sealed} />
      <details className="border-line border-t">
        <summary className="m-2 w-fit rounded-sm px-2 py-0.5 text-accent text-xs">{label}</summary>
        <CodeBlock label={label}>{JSON.stringify(toNested(fields), null, 2)}</CodeBlock>
        <RequestNotes fields={fields} />
        {note}
      </details>
    </>
  );
}

/** The document's order, which is the one that is sent; the database keeps another. */
function inOrder(fields: FilledFields): FilledFields {
  const known = FIELD_PATHS.filter((path) => fields[path] !== undefined);
  return Object.fromEntries(known.map((path) => [path, fields[path]]));
}
