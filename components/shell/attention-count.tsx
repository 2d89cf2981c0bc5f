"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect } from "react";

const ShownCount = createContext(0);

/** Tells the pages which count of orders to look at the navigation shows: the server's, from its last rendering. */
export function AttentionCount({ shown, children }: { shown: number; children: ReactNode }) {
  return <ShownCount value={shown}>{children}</ShownCount>;
}

/** Has the navigation rendered again when a page has read another count than it shows. */
export function useAttentionCount(read: number | undefined): void {
  const shown = useContext(ShownCount);
  const { refresh } = useRouter();
  useEffect(() => {
    if (read !== undefined && read !== shown) refresh();
  }, [read, shown, refresh]);
}
