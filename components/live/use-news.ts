"use client";

import { useRouter } from "next/navigation";
import { useNow } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { fetchJson } from "@/components/query/fetch-json";
import { useLooks } from "./use-looks";

/** What the route of a page's news answers: the version of what the page would show now. */
export type News = { version: string };

type Watched = {
  /** The route, below /api, that tells the version. */
  url: string;
  /** That of what the page shows. */
  version: string;
  everyMs: number;
  /** The page is read again by itself; false where that is for a person to say. */
  follows?: boolean;
};

/**
 * Follows what a page made by the server shows: asks for its version again and again, and has the page read again when
 * that is another. What is typed, chosen and open stays; while a dialog is open nothing moves below it. Without the query
 * library, which not every page has. `news` is null until there is some that is newer than the page.
 */
export function useNews<T extends News>({ url, version, everyMs, follows = true }: Watched) {
  const router = useRouter();
  const servedAt = useNow().getTime();
  const [refreshing, start] = useTransition();
  const [news, setNews] = useState<T | null>(null);
  const [looked, setLooked] = useState<{ at: number; error: Error | null }>({
    at: servedAt,
    error: null,
  });
  const [seen, setSeen] = useState(version);
  if (seen !== version) {
    setSeen(version);
    setNews(null);
  }
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);

  async function look() {
    if (asking.current) return;
    const mine = new AbortController();
    asking.current = mine;
    try {
      const read = await fetchJson<T>(url, { signal: mine.signal });
      setLooked({ at: Date.now(), error: null });
      if (read.version === shown.current) return;
      setNews(read);
      if (follows && !refreshing && !isDialogOpen()) start(() => router.refresh());
    } catch (error) {
      if (mine.signal.aborted) return;
      setLooked(({ at }) => ({ at, error: error instanceof Error ? error : new Error("unknown") }));
    } finally {
      asking.current = null;
    }
  }
  useLooks(() => void look(), everyMs);

  return { news, error: looked.error, readAt: looked.at };
}

/** Whoever is asked something is not to lose the question: the page below may have no place for it any more. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
