import type { JobDefinition } from "@/lib/jobs/define-job";
import { dispatchOrderJob } from "@/lib/jobs/handlers/dispatch-order";
import { followOrderJob } from "@/lib/jobs/handlers/follow-order";
import { readProfileJob } from "@/lib/jobs/handlers/read-profile";

/** All jobs that a worker runs. */
export const REGISTRY: readonly JobDefinition[] = [
  dispatchOrderJob("icm"),
  dispatchOrderJob("freebit"),
  followOrderJob,
  readProfileJob,
];
