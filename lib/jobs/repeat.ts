import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/auth/permissions";
import { log } from "@/lib/log";

/** What every piece of the worker's own work runs as. */
export function programContext(): Ctx {
  return { actor: "program", requestId: randomUUID() };
}

/**
 * Does `work` again and again, `pauseMs` after each end, the first time at once; an error is logged and ends nothing.
 * `stop` waits for what is under way.
 */
export function repeat(name: string, pauseMs: number, work: (ctx: Ctx) => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const once = async () => {
    const ctx = programContext();
    try {
      await work(ctx);
    } catch (error) {
      log().error({ err: error, requestId: ctx.requestId }, `${name} failed`);
    }
    if (!stopped) timer = setTimeout(start, pauseMs);
  };
  const start = () => {
    running = once();
  };
  start();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
