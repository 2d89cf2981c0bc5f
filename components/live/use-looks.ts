"use client";

import { useEffect, useRef } from "react";

/**
 * Calls `look` every `everyMs` while the page is in sight, and at once when it comes into sight again or the browser is
 * online again. A page that nobody sees asks for nothing.
 */
export function useLooks(look: () => void, everyMs: number): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    const lookIfSeen = () => {
      if (!document.hidden) latest.current();
    };
    const timer = setInterval(lookIfSeen, everyMs);
    document.addEventListener("visibilitychange", lookIfSeen);
    addEventListener("online", lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookIfSeen);
      removeEventListener("online", lookIfSeen);
    };
  }, [everyMs]);
}
