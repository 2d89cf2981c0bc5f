"use client";

import { useEffect, useState } from "react";
import type { AnswerStore } from "./answer-store";

/** What is being typed is not asked about until the typing pauses. */
const PAUSE_MS = 350;

export type Answers<Found> = {
  /** `idle`: there is nothing to ask. */
  status: "idle" | "asking" | "failed" | "done";
  found: Found[];
};

/** What is known of all that is wanted now, asked for when the typing pauses. */
export function useAnswers<Asked, Found>(
  store: AnswerStore<Asked, Found>,
  wanted: readonly Asked[],
): Answers<Found> {
  const settled = useSettled(JSON.stringify(wanted));
  const [, setTold] = useState(0);
  useEffect(() => store.subscribe(() => setTold((times) => times + 1)), [store]);

  useEffect(() => {
    const asked: Asked[] = JSON.parse(settled);
    for (const one of asked) void store.want(one);
  }, [store, settled]);

  const answers = wanted.map(store.answerOf);
  const found = answers.flatMap((answer) => (answer.status === "done" ? answer.found : []));
  if (wanted.length === 0) return { status: "idle", found };
  const has = (status: "asking" | "failed") => answers.some((one) => one.status === status);
  return { status: has("failed") ? "failed" : has("asking") ? "asking" : "done", found };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
