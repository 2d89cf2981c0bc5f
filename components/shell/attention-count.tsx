"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLooks } from "@/components/live/use-looks";
import { fetchJson } from "@/components/query/fetch-json";
import type { DeskState } from "@/lib/domain/desk/desk-context";

const EVERY_MS = 15_000;

type Asking = { readAgain: () => void; take: (count: number) => void };

const Count = createContext(0);
type Standstill = Pick<DeskState, "stops" | "outages">;
const Standstills = createContext<Standstill>({ stops: [], outages: [] });
const Asked = createContext<Asking>({ readAgain: () => undefined, take: () => undefined });

/**
 * Knows how many orders need a person, and which carriers are stopped or not reached, wherever the reader is: what the server said
 * first, then asked for from time to time while the page is in sight. Without the query library, which not every page
 * has.
 */
export function AttentionCount({ served, children }: { served: DeskState; children: ReactNode }) {
  const [count, setCount] = useState(served.attention);
  const [standstill, setStandstill] = useState<Standstill>(served);
  const [seen, setSeen] = useState(served);
  if (seen !== served) {
    setSeen(served);
    setCount(served.attention);
    setStandstill(served);
  }
  const asking = useRef<AbortController | null>(null);

  const take = useCallback((read: number) => {
    // An answer that is on its way is older.
    asking.current?.abort();
    setCount(read);
  }, []);
  const readAgain = useCallback(async () => {
    asking.current?.abort();
    const mine = new AbortController();
    asking.current = mine;
    try {
      const read = await fetchJson<DeskState>("/api/attention", { signal: mine.signal });
      setCount(read.attention);
      setStandstill(read);
    } catch {
      // What was known stays; the next look is soon.
    }
  }, []);

  useLooks(() => void readAgain(), EVERY_MS);
  useEffect(() => () => asking.current?.abort(), []);

  const asked = useMemo(() => ({ readAgain: () => void readAgain(), take }), [readAgain, take]);
  return (
    <Asked value={asked}>
      <Count value={count}>
        <Standstills value={standstill}>{children}</Standstills>
      </Count>
    </Asked>
  );
}

/** How many orders need a person. */
export function useAttentionCount(): number {
  return useContext(Count);
}

/** The carriers to which nothing is sent at present, by somebody's word or because they are not reached. */
export function useStandstills(): Standstill {
  return useContext(Standstills);
}

/** For pages that have read the count with what they show. */
export function useReadAttention(read: number | undefined): void {
  const { take } = useContext(Asked);
  useEffect(() => {
    if (read !== undefined) take(read);
  }, [read, take]);
}

/** For pages of one order: has the count read again whenever `state` changes. */
export function useAttentionAfter(state: string): void {
  const { readAgain } = useContext(Asked);
  const seen = useRef(state);
  useEffect(() => {
    if (seen.current === state) return;
    seen.current = state;
    readAgain();
  }, [state, readAgain]);
}
