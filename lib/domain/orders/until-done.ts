import { setTimeout as wait } from "node:timers/promises";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const GIVE_UP_AFTER_MS = 120_000;

/**
 * Runs `work` until it succeeds, with growing pauses of 0.1 s to 10 s, for two minutes; then throws its last
 * error. For work that may be repeated and must not be lost.
 */
export async function untilDone(work: () => Promise<void>): Promise<void> {
  const started = Date.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() + pause - started > GIVE_UP_AFTER_MS) throw error;
      await wait(pause);
    }
  }
}
