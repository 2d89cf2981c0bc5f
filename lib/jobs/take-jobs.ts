import { setTimeout as wait } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { log } from "@/lib/log";

const POLL_MS = 500;

/**
 * Takes jobs of one queue as places become free, `atOnce` at the most, so that one that waits for a slow carrier
 * holds up no other. `run` must not throw. `stop` takes no more and waits for those under way.
 */
export function takeJobs(
  boss: PgBoss,
  { name, atOnce }: Pick<JobDefinition, "name" | "atOnce">,
  run: (job: { id: string; data: unknown }) => Promise<void>,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function runOne(job: { id: string; data: unknown }): Promise<void> {
    await run(job);
    await boss.complete(name, job.id).catch((error: unknown) => {
      // It comes again when its time runs out; what it does is decided by the ledger.
      log().warn({ err: error, job: name, jobId: job.id }, "job not marked as done");
    });
  }

  async function takeSome(): Promise<number> {
    const free = atOnce - running.size;
    const jobs = free > 0 ? await boss.fetch<unknown>(name, { batchSize: free }) : [];
    for (const job of jobs) {
      const done = runOne(job).finally(() => running.delete(done));
      running.add(done);
    }
    return jobs.length;
  }

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      const taken = await takeSome().catch((error: unknown) => {
        log().error({ err: error, job: name }, "jobs cannot be taken");
        return 0;
      });
      // With work at hand the next is taken as soon as a place is free.
      const pause = new AbortController();
      const signal = AbortSignal.any([stopping.signal, pause.signal]);
      const idle = wait(POLL_MS, undefined, { signal }).catch(() => undefined);
      await (taken > 0 && running.size > 0 ? Promise.race([idle, ...running]) : idle);
      // Timers that lost the race would pile up under load.
      pause.abort();
    }
  }

  const polling = poll();
  return {
    stop: async () => {
      stopping.abort();
      await polling;
      await Promise.all(running);
    },
  };
}
