import PgBoss from "pg-boss";
import { z } from "zod";
import type { Tx } from "@/lib/db/transaction";
import type { Carrier } from "@/lib/domain/carriers/environment";

const OF_ORDER = {
  schema: z.object({ orderId: z.uuid() }),
  expireInSeconds: 60,
  retryLimit: 0,
} as const;

/**
 * The jobs of the worker: name → payload and how long one may run before another worker may take it over.
 * A job is only a wake-up: what is to be done, and whether, is read from the database. None that sends is
 * retried by pg-boss; the sweep (lib/domain/orders/sweep-orders.ts) wakes what was forgotten. A reading that
 * died with its worker may be repeated: `retryLimit`.
 */
export const QUEUES = {
  "order.dispatch.icm": OF_ORDER,
  "order.dispatch.freebit": OF_ORDER,
  "order.follow": OF_ORDER,
  "profile.read": {
    /** `tries`: how often the carrier could not be reached before. */
    schema: z.object({
      environment: z.string(),
      imsi: z.string(),
      tries: z.int().nonnegative().default(0),
    }),
    expireInSeconds: 60,
    retryLimit: 3,
  },
} as const;

export type QueueName = keyof typeof QUEUES;
/** Orders wait in a queue of their carrier's: many of one, or a slow one, hold up none of the other's. */
export function dispatchQueue(carrier: Carrier) {
  return `order.dispatch.${carrier}` as const;
}

export type Payload<N extends QueueName> = z.input<(typeof QUEUES)[N]["schema"]>;

const sender = new PgBoss({
  db: {
    executeSql: () => Promise.reject(new Error("a job is enqueued inside a transaction only")),
  },
});

/** Writes the job on the transaction's own client. */
function within(tx: Tx): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const { rows, rowCount } = await tx.$client.query(text, values);
      return { rows, rowCount: rowCount ?? 0 };
    },
  };
}

/**
 * Puts a job into the transaction: it exists exactly when the transaction commits. `key` makes a second job
 * of the same key disappear while the first is still waiting.
 */
export async function enqueue<N extends QueueName>(
  tx: Tx,
  name: N,
  payload: Payload<N>,
  options: { key: string; startAfter?: Date },
): Promise<void> {
  const { schema, retryLimit } = QUEUES[name];
  await sender.send(name, schema.parse(payload), {
    db: within(tx),
    retryLimit,
    singletonKey: options.key,
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
  });
}

/** Many jobs of one queue at once, as `enqueue` does one. */
export async function enqueueAll<N extends QueueName>(
  tx: Tx,
  name: N,
  jobs: readonly { payload: Payload<N>; key: string }[],
): Promise<void> {
  const { schema, retryLimit } = QUEUES[name];
  await sender.insert(
    jobs.map(({ payload, key }) => ({
      name,
      data: schema.parse(payload),
      retryLimit,
      singletonKey: key,
    })),
    { db: within(tx) },
  );
}
