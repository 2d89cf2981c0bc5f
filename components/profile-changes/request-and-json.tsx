"use client";

import { BesideJson } from "@/components/ui/beside-json";
import { REQUEST_FIELDS } from "@/lib/domain/profile-changes/request-fields";
import { RequestFacts } from "./request-facts";

type RequestAndJsonProps = {
  /** The request as it is sent, or was. */
  request: Readonly<Record<string, unknown>>;
  /** What a field is called in this change, where that is not its usual name. */
  called?: Readonly<Record<string, string>>;
  /** What the JSON is. */
  label: string;
};

/** A change in words, and beside it the very JSON. */
export function RequestAndJson({ request, called, label }: RequestAndJsonProps) {
  return (
    <BesideJson label={label} json={JSON.stringify(inOrder(request), null, 2)}>
      <RequestFacts request={request} called={called} />
    </BesideJson>
  );
}

/** The document's order, which is the one that is sent; the database keeps another. */
function inOrder(request: RequestAndJsonProps["request"]): Record<string, unknown> {
  const known = REQUEST_FIELDS.filter((field) => field in request);
  return { ...Object.fromEntries(known.map((field) => [field, request[field]])), ...request };
}
