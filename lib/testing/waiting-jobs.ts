import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/lib/db/client";
import type { QueueName } from "@/lib/jobs/queue";

const Rows = z.array(z.object({ data: z.record(z.string(), z.unknown()) }));

/** The payloads of the jobs of one queue that no worker has taken yet, in the order of their keys. */
export async function waitingJobs(name: QueueName): Promise<Record<string, unknown>[]> {
  const { rows } = await db().execute(
    sql`SELECT data FROM pgboss.job WHERE name = ${name} AND state = 'created' ORDER BY singleton_key`,
  );
  return Rows.parse(rows).map(({ data }) => data);
}
