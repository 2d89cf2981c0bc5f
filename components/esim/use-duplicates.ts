"use client";

import { useEffect, useState } from "react";
import { fetchJson } from "@/components/query/fetch-json";
import { type Identifiers, wholeIdentifiers } from "@/lib/domain/esim/duplicate-identifiers";
import type { Duplicate } from "@/lib/domain/esim/find-duplicates";
import { type Asked, createDuplicateStore } from "./duplicate-store";

/** A phone number is whole from its 11th digit on and may go on to a 14th. */
const PAUSE_MS = 350;

const store = createDuplicateStore<Duplicate>(askFor);

export type Duplicates = {
  /** `idle`: nothing whole has been typed. */
  status: "idle" | "asking" | "failed" | "done";
  duplicates: Duplicate[];
};

/**
 * Orders that name one of these identifiers already. Asked when the typing pauses, of whole identifiers only, each by
 * itself: the same identifier in two places of a page is asked once.
 */
export function useDuplicates(given: Identifiers): Duplicates {
  const wanted = wholeIdentifiers(given);
  const settled = useSettled(JSON.stringify(wanted));
  const answers = useAnswers(wanted);

  useEffect(() => {
    const asked: Asked[] = JSON.parse(settled);
    for (const one of asked) void store.want(one);
  }, [settled]);

  const duplicates = answers.flatMap((answer) => (answer.status === "done" ? answer.found : []));
  if (wanted.length === 0) return { status: "idle", duplicates };
  const has = (status: "asking" | "failed") => answers.some((one) => one.status === status);
  return { status: has("failed") ? "failed" : has("asking") ? "asking" : "done", duplicates };
}

function useAnswers(wanted: readonly Asked[]) {
  const [, setTold] = useState(0);
  useEffect(() => store.subscribe(() => setTold((times) => times + 1)), []);
  return wanted.map(store.answerOf);
}

/** By POST: a phone number may stand in no address. */
function askFor({ field, value }: Asked): Promise<Duplicate[]> {
  return fetchJson<Duplicate[]>("/api/esim/duplicates", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ [field]: value }),
  });
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
