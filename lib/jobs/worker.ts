import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { eq, lt } from "drizzle-orm";
import PgBoss from "pg-boss";
import { eraseEndedSignIns } from "@/lib/auth/erase-ended-sign-ins";
import { db, pool } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { keepCallTimes } from "@/lib/domain/carriers/call-times";
import { carriersInUse } from "@/lib/domain/carriers/environment";
import { tryClosedGate } from "@/lib/domain/carriers/try-closed-gate";
import { expireDrafts } from "@/lib/domain/drafts/expire-drafts";
import { askForReadingsOwed } from "@/lib/domain/orders/ask-for-readings-owed";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { REGISTRY } from "@/lib/jobs/registry";
import { programContext, repeat } from "@/lib/jobs/repeat";
import { takeCompletions } from "@/lib/jobs/take-completions";
import { takeJobs } from "@/lib/jobs/take-jobs";
import { log } from "@/lib/log";

const SWEEP_EVERY_MS = 3_000;
const COMPLETIONS_EVERY_MS = 3_000;
/** Each time asks the carrier anew, also for lines that it refuses to show; whoever cannot wait reads the line by hand. */
const READINGS_OWED_EVERY_MS = 5 * 60_000;
const GATES_EVERY_MS = 1_000;
/** Drafts live for days and sign-ins for hours; what has run out is not shown, and lets nobody in, any more. */
const ENDED_EVERY_MS = 60_000;

/** The name under which this process takes leases. */
function workerName(): string {
  return `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
}

/**
 * Starts the worker of this process: it takes jobs from the queues, sweeps and looks for completion files every few
 * seconds, and asks for readings that are still owed every few minutes. `stop` waits for what is under way.
 */
export async function startWorker(): Promise<{ name: string; stop: () => Promise<void> }> {
  const name = workerName();
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => {
        const { rows, rowCount } = await pool().query(text, values);
        return { rows, rowCount: rowCount ?? 0 };
      },
    },
    migrate: false,
    schedule: false,
  });
  boss.on("error", (error) => log().error({ err: error }, "pg-boss"));
  await boss.start();
  const queues = REGISTRY.map((job) =>
    takeJobs(boss, job, ({ id, data }) => runJob(job, id, data, name)),
  );
  const sweeping = repeat("sweep", SWEEP_EVERY_MS, async (ctx) => {
    await beat(name);
    await sweepOrders(ctx);
  });
  // Each by itself: a carrier that hangs does not keep the other from being tried.
  const gates = carriersInUse().map((carrier) =>
    repeat(`closed gate of ${carrier}`, GATES_EVERY_MS, (ctx) => tryClosedGate(ctx, carrier)),
  );
  const drafts = repeat("drafts", ENDED_EVERY_MS, expireDrafts);
  const signIns = repeat("sign-ins", ENDED_EVERY_MS, eraseEndedSignIns);
  const owed = repeat("readings owed", READINGS_OWED_EVERY_MS, askForReadingsOwed);
  // Beside the sweep, so that a long file delays neither it nor the sign of life.
  const completions = repeat("completion files", COMPLETIONS_EVERY_MS, takeCompletions());
  return {
    name,
    stop: async () => {
      // All at once, so that nothing new is begun while the slowest ends. A worker that takes no more is not at work.
      const gone = sweeping.stop().then(() => forget(name));
      const parts = [...gates, owed, drafts, signIns, completions, ...queues];
      await Promise.all([gone, ...parts.map((part) => part.stop())]);
      await boss.stop({ graceful: false });
      await keepCallTimes().catch((error: unknown) => {
        log().warn({ err: error }, "the last call times are lost");
      });
    },
  };
}

async function runJob(job: JobDefinition, id: string, data: unknown, worker: string) {
  const ctx = programContext();
  try {
    await job.run(ctx, data, worker);
  } catch (error) {
    log().error({ err: error, job: job.name, jobId: id, requestId: ctx.requestId }, "job failed");
  }
}

/** Lets the desk tell staff when no worker is alive; workers that have been gone for a day are forgotten. */
async function beat(worker: string): Promise<void> {
  const beatAt = new Date();
  const dayAgo = new Date(beatAt.getTime() - 24 * 60 * 60 * 1000);
  await db().delete(workerHeartbeats).where(lt(workerHeartbeats.beatAt, dayAgo));
  await db()
    .insert(workerHeartbeats)
    .values({ worker, beatAt })
    .onConflictDoUpdate({ target: workerHeartbeats.worker, set: { beatAt } });
}

/** What its row would say otherwise, that it is alive, is at most a few seconds wrong: no reason not to stop. */
async function forget(worker: string): Promise<void> {
  await db()
    .delete(workerHeartbeats)
    .where(eq(workerHeartbeats.worker, worker))
    .catch((error: unknown) => log().warn({ err: error }, "the worker's sign of life stays"));
}
