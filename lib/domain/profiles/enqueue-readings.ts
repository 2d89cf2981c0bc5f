import type { Tx } from "@/lib/db/transaction";
import { inChunks } from "@/lib/domain/profiles/chunks";
import { enqueue, enqueueAll } from "@/lib/jobs/queue";

/** One waiting reading a line, whoever asks for it. */
const keyOf = (environment: string, imsi: string) => `${environment}/${imsi}`;

/** Beside it one next try, which is minutes away and so stands in for no reading that is asked for meanwhile. */
const nextTryKeyOf = (environment: string, imsi: string) => `${keyOf(environment, imsi)}/next-try`;

/** Has the worker read these lines now; one that already waits for that is not asked for twice. */
export async function enqueueReadings(
  tx: Tx,
  environment: string,
  imsis: readonly string[],
): Promise<void> {
  for (const chunk of inChunks(imsis)) {
    const jobs = chunk.map((imsi) => ({
      payload: { environment, imsi },
      key: keyOf(environment, imsi),
    }));
    await enqueueAll(tx, "profile.read", jobs);
  }
}

/** Has the worker read a line once more, later, unless a next try waits already; `tries` counts the failed ones so far. */
export async function enqueueNextTry(
  tx: Tx,
  wish: { environment: string; imsi: string; tries: number },
  startAfter: Date,
): Promise<void> {
  const key = nextTryKeyOf(wish.environment, wish.imsi);
  await enqueue(tx, "profile.read", wish, { key, startAfter });
}
