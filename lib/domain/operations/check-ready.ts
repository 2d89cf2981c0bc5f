import { gt, sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { isMigrated } from "@/lib/db/migration-state";
import { workerHeartbeats } from "@/lib/db/schema/workers";
import { WORKER_SILENT_MS } from "@/lib/domain/desk/patience";

const PATIENCE_MS = 3_000;

type Verdict = "ok" | "failed";

/** Whether the desk can do its work, and by which of its needs not. A need that cannot be asked about has failed. */
export type Readiness = {
  ready: boolean;
  checks: { database: Verdict; migrations: Verdict; worker: Verdict };
};

/** Asks at every call; it tells whether, never why: anybody may ask. */
export async function checkReady(): Promise<Readiness> {
  const [database, migrations, worker] = await Promise.all([
    verdict(async () => (await db().execute(sql`SELECT 1`)).rowCount === 1),
    verdict(isMigrated),
    verdict(hasWorker),
  ]);
  const checks = { database, migrations, worker };
  return { ready: Object.values(checks).every((one) => one === "ok"), checks };
}

async function hasWorker(): Promise<boolean> {
  const since = new Date(Date.now() - WORKER_SILENT_MS);
  return (await db().$count(workerHeartbeats, gt(workerHeartbeats.beatAt, since))) > 0;
}

async function verdict(check: () => Promise<boolean>): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return (await Promise.race([check(), late])) ? "ok" : "failed";
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}
