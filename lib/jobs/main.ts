import { closePool } from "@/lib/db/client";
import { readInTheBackground } from "@/lib/domain/carriers/gate";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";

readInTheBackground();
const worker = await startWorker();
log().info({ worker: worker.name }, "worker started");

let stopping = false;

/** What is being sent is sent to its end, and what became of it committed, before the process ends. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  log().info({ worker: worker.name }, "worker stopping");
  await worker.stop();
  await closePool();
  log().info({ worker: worker.name }, "worker stopped");
}

// Asked a second time, it ends at once.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, stop);
}
