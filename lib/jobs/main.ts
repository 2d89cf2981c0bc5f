import { closePool } from "@/lib/db/client";
import { startWorker } from "@/lib/jobs/worker";
import { log } from "@/lib/log";

const worker = await startWorker();
log().info({ worker: worker.name }, "worker started");

const stop = async () => {
  await worker.stop();
  await closePool();
  log().info({ worker: worker.name }, "worker stopped");
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
