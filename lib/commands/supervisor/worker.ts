import { setTimeout as sleep } from "node:timers/promises";
import type { Child } from "@/lib/commands/supervisor/child";

/** A worker that lived this long is well: its next failure is a first one. */
const WELL_MS = 60_000;

/**
 * Keeps a worker running: one that ends is started again after a pause that grows. The desk must not
 * take orders that nobody sends, so after the last pause the matter is given up.
 * @param options.pausesMs the pauses before each new start, in milliseconds.
 * @param options.stopped whether the end was asked for.
 */
export async function keepRunning(options: {
  start: () => Promise<Child>;
  pausesMs: number[];
  stopped: () => boolean;
  onGivenUp: (reason: string) => void;
}): Promise<void> {
  let failures = 0;
  for (;;) {
    const startedAt = Date.now();
    const child = await options.start();
    const how = await child.ended;
    if (options.stopped()) return;
    if (Date.now() - startedAt >= WELL_MS) failures = 0;
    const pause = options.pausesMs[failures];
    if (pause === undefined) {
      options.onGivenUp(`The ${child.name} ${how}, time and again.`);
      return;
    }
    failures += 1;
    console.error(`The ${child.name} ${how}. It is started again in ${pause / 1000} s.`);
    await sleep(pause);
    if (options.stopped()) return;
  }
}
