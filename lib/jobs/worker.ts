import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { lt } from "drizzle-orm";
import PgBoss from "pg-boss";
import type { Ctx } from "@/lib/auth/permissions";
import { db, pool } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { sweepOrders } from "@/lib/domain/orders/sweep-orders";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { REGISTRY } from "@/lib/jobs/registry";
import { takeJobs } from "@/lib/jobs/take-jobs";
import { log } from "@/lib/log";

const SWEEP_EVERY_MS = 3_000;

/** The name under which this process takes leases. */
function workerName(): string {
  return `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
}

function programContext(): Ctx {
  return { actor: "program", requestId: randomUUID() };
}

/**
 * Starts the worker of this process: it takes jobs from the queues and sweeps every few seconds. `stop` waits
 * for what is under way.
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
  const sweeping = startSweeping(name);
  return {
    name,
    stop: async () => {
      await sweeping.stop();
      await Promise.all(queues.map((queue) => queue.stop()));
      await boss.stop({ graceful: false });
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

function startSweeping(worker: string) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const sweep = async () => {
    const ctx = programContext();
    try {
      await beat(worker);
      await sweepOrders(ctx);
    } catch (error) {
      log().error({ err: error, requestId: ctx.requestId }, "sweep failed");
    }
    if (!stopped) timer = setTimeout(start, SWEEP_EVERY_MS);
  };
  const start = () => {
    running = sweep();
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
