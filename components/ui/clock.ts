import { useNow } from "next-intl";
import { useSyncExternalStore } from "react";

const STEP_MS = 15_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let current = 0;

function tick() {
  current = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, STEP_MS);
  document.addEventListener("visibilitychange", listener);
  return () => {
    listeners.delete(listener);
    document.removeEventListener("visibilitychange", listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function snapshot(): number {
  const now = Date.now();
  if (now - current >= STEP_MS) current = now;
  return current;
}

/**
 * The time, in steps, by one timer for the whole page. The first render in the browser uses the server's
 * moment, so that it says what the server's HTML says.
 */
export function useClock(): number {
  const servedAt = useNow();
  return useSyncExternalStore(subscribe, snapshot, () => servedAt.getTime());
}
