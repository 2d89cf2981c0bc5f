"use client";

import { createContext, useContext } from "react";
import { createAnswerStore } from "@/components/query/answer-store";
import { fetchJson } from "@/components/query/fetch-json";
import { useAnswers } from "@/components/query/use-answers";
import {
  type DuplicateField,
  type Identifiers,
  wholeIdentifiers,
} from "@/lib/domain/esim/duplicate-identifiers";
import type { Duplicate } from "@/lib/domain/esim/find-duplicates";

type Asked = { field: DuplicateField; value: string; except: string | undefined };

const store = createAnswerStore<Asked, Duplicate>(askFor);

/** The id of the order that a form corrects, which is no duplicate of it. */
export const CorrectedOrder = createContext<string | undefined>(undefined);

/**
 * Orders that name one of these identifiers already. Asked when the typing pauses (a phone number is whole from its 11th
 * digit on and may go on to a 14th), of whole identifiers only, each by itself: the same identifier in two places of a
 * page is asked once.
 */
export function useDuplicates(given: Identifiers) {
  const except = useContext(CorrectedOrder);
  const wanted = wholeIdentifiers(given).map((one) => ({ ...one, except }));
  const { status, found } = useAnswers(store, wanted);
  return { status, duplicates: found };
}

/** By POST: a phone number may stand in no address. */
function askFor({ field, value, except }: Asked): Promise<Duplicate[]> {
  return fetchJson<Duplicate[]>("/api/esim/duplicates", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ [field]: value, except }),
  });
}
