import type { z } from "zod";
import type { Ctx } from "@/lib/auth/permissions";
import type { QueueName } from "@/lib/jobs/queue";

/** A job as the worker runs it, its payload checked at the door. `atOnce`: how many of it in one process. */
export type JobDefinition = {
  name: QueueName;
  atOnce: number;
  run: (ctx: Ctx, payload: unknown, worker: string) => Promise<void>;
};

/** Declares what the worker does for one queue. */
export function defineJob<P>(job: {
  name: QueueName;
  schema: z.ZodType<P>;
  atOnce: number;
  handle: (ctx: Ctx, payload: P, worker: string) => Promise<void>;
}): JobDefinition {
  const { name, atOnce, schema, handle } = job;
  return {
    name,
    atOnce,
    run: (ctx, payload, worker) => handle(ctx, schema.parse(payload), worker),
  };
}
