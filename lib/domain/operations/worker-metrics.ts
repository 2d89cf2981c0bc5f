import { sql } from "drizzle-orm";
import { Gauge, type Registry } from "prom-client";
import { z } from "zod";
import { db } from "@/lib/db/client";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { WORKER_SILENT_MS } from "@/lib/domain/desk/patience";
import { QUEUES } from "@/lib/jobs/queue";

const JobCounts = z.array(
  z.object({
    queue: z.string(),
    due: z.coerce.number(),
    later: z.coerce.number(),
    active: z.coerce.number(),
    oldest: z.coerce.number().nullable(),
  }),
);

/** How many jobs wait in each queue. */
export async function queueMetrics(registry: Registry): Promise<void> {
  const { rows } = await db().execute(sql`
    SELECT name AS queue,
           count(*) FILTER (WHERE state < 'active' AND start_after <= now()) AS due,
           count(*) FILTER (WHERE state < 'active' AND start_after > now()) AS later,
           count(*) FILTER (WHERE state = 'active') AS active,
           extract(epoch FROM now() - min(start_after)
             FILTER (WHERE state < 'active' AND start_after <= now())) AS oldest
      FROM pgboss.job WHERE state <= 'active' GROUP BY name`);
  const jobs = new Gauge({
    name: "kaitsu_queue_jobs",
    help: "Jobs of a queue: due, to be begun later, or under way.",
    labelNames: ["queue", "state"],
    registers: [registry],
  });
  const oldest = new Gauge({
    name: "kaitsu_queue_oldest_due_seconds",
    help: "How long the oldest due job has waited for a worker; 0 when none is due.",
    labelNames: ["queue"],
    registers: [registry],
  });
  const counts = new Map(JobCounts.parse(rows).map((row) => [row.queue, row]));
  for (const queue of Object.keys(QUEUES)) {
    const found = counts.get(queue);
    for (const state of ["due", "later", "active"] as const) {
      jobs.set({ queue, state }, found?.[state] ?? 0);
    }
    oldest.set({ queue }, found?.oldest ?? 0);
  }
}

/** How many workers are alive, and when one was heard last; by no names, for each start makes a new one. */
export async function workerMetrics(registry: Registry): Promise<void> {
  const silent = new Date(Date.now() - WORKER_SILENT_MS).toISOString();
  const [row] = await db()
    .select({
      alive: sql<number>`(count(*) FILTER (WHERE ${workerHeartbeats.beatAt} > ${silent}))::int`,
      age: sql<number | null>`extract(epoch FROM now() - max(${workerHeartbeats.beatAt}))::float8`,
    })
    .from(workerHeartbeats);
  const alive = new Gauge({
    name: "kaitsu_workers_alive",
    help: "Workers heard of within the last 30 seconds.",
    registers: [registry],
  });
  alive.set(row?.alive ?? 0);
  const age = row?.age;
  if (age === null || age === undefined) return;
  const heartbeat = new Gauge({
    name: "kaitsu_worker_heartbeat_age_seconds",
    help: "How long ago any worker was heard last.",
    registers: [registry],
  });
  heartbeat.set(Math.max(age, 0));
}
