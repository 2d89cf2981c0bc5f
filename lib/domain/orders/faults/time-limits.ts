import { vi } from "vitest";

/** How long a whole exchange may take (lib/upstream/http.ts). */
const EXCHANGE_MS = 15_000;

/**
 * From now on the time limit of every exchange that begins runs out when `runOut` says so, and at its own time at the
 * latest.
 */
export function holdTimeLimits(): { runOut: () => void; restore: () => void } {
  const limits: (() => void)[] = [];
  const { setTimeout: start } = globalThis;
  const spy = vi.spyOn(globalThis, "setTimeout").mockImplementation(
    asSetTimeout((work, ms) => {
      if (ms === EXCHANGE_MS) limits.push(work);
      return start(work, ms);
    }),
  );
  return {
    runOut: () => {
      for (const limit of limits) limit();
    },
    restore: () => spy.mockRestore(),
  };
}

/** Node's own has a second signature, for promisify, that nobody uses here. */
function asSetTimeout(start: (work: () => void, ms?: number) => NodeJS.Timeout): typeof setTimeout {
  return start as typeof setTimeout;
}
