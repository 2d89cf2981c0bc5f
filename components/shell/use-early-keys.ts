"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * What is typed between asking for a field and the field's being there, so that no first digits are lost:
 * `keep` begins to collect, `take` gives what came and ends it.
 */
export function useEarlyKeys() {
  const text = useRef("");
  const stop = useRef<(() => void) | null>(null);

  const take = useCallback(() => {
    stop.current?.();
    stop.current = null;
    const typed = text.current;
    text.current = "";
    return typed;
  }, []);

  const keep = useCallback(() => {
    take();
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Backspace") text.current = text.current.slice(0, -1);
      else if (event.key.length === 1) text.current += event.key;
      else return;
      event.preventDefault();
    }
    addEventListener("keydown", onKeyDown, true);
    stop.current = () => removeEventListener("keydown", onKeyDown, true);
  }, [take]);

  useEffect(() => () => stop.current?.(), []);
  return { keep, take };
}
