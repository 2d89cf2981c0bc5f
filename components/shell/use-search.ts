"use client";

import { useEffect, useState } from "react";

export type SearchResults = {
  profiles: {
    imsi: string;
    msisdn: string | null;
    hsn: string | null;
    customerReference: string | null;
    comment: string | null;
    state: string | null;
  }[];
  esimLines: {
    eid: string;
    account: string | null;
    customerReference: string | null;
    state: string;
    orderId: string;
    orderKind: string;
  }[];
  orders: {
    id: string;
    code: string;
    kind: string;
    state: string;
    target: string | null;
    targetCount: number;
  }[];
  /** Of which there are more than these. */
  more: { profiles: boolean; esimLines: boolean; orders: boolean };
};

type Search = {
  status: "idle" | "searching" | "failed" | "done";
  /** Of the text that was searched for last; kept on the screen while the next answer is on its way. */
  results: SearchResults | null;
};

const PAUSE_MS = 180;
const NOTHING: Search = { status: "idle", results: null };

/** By POST: what is searched for may be a name or a phone number, which no address may hold. */
async function fetchResults(text: string, signal: AbortSignal): Promise<SearchResults> {
  const response = await fetch("/api/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
    signal,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/**
 * Searches when the typing pauses, never while an IME is composing. `done` means that the results are those of
 * the text as it stands.
 */
export function useSearch(text: string, composing: boolean): Search {
  const [search, setSearch] = useState(NOTHING);
  const wanted = text.trim();

  useEffect(() => {
    if (composing) return;
    if (wanted === "") {
      setSearch(NOTHING);
      return;
    }
    setSearch(({ results }) => ({ status: "searching", results }));
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const results = await fetchResults(wanted, controller.signal);
        setSearch({ status: "done", results });
      } catch {
        if (!controller.signal.aborted) setSearch({ status: "failed", results: null });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, composing]);

  return search;
}
