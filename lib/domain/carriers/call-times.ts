import { sql } from "drizzle-orm";
import { db } from "@/lib/db/client";
import { carrierCallTimes } from "@/lib/db/schema/call-times";
import { type Carrier, environmentOf } from "@/lib/domain/carriers/environment";
import type { SeenCall } from "@/lib/upstream/http";

/** Upper bounds in seconds; one exchange ends after 15 s at the latest. */
export const CALL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15] as const;
const KEPT_AFTER_MS = 5_000;

type Count = typeof carrierCallTimes.$inferInsert;

let waiting = new Map<string, Count>();
let timer: NodeJS.Timeout | undefined;

/** Counts the calls to one carrier. They are in the database within seconds: a process that is killed takes those along. */
export function noteCall(carrier: Carrier): (seen: SeenCall) => void {
  const environment = environmentOf(carrier);
  return ({ what, status, ms }) => {
    add({
      environment,
      carrier,
      // "ICM sign-in (Keystone)" is `sign-in`: the carrier is a label of its own.
      operation: what.replace(/^\S+ | \(.*\)$/g, ""),
      result: status === null ? "no_answer" : `${Math.floor(status / 100)}xx`,
      le: String(CALL_BUCKETS.find((bound) => ms <= bound * 1000) ?? "+Inf"),
      calls: 1,
      totalMs: ms,
    });
    timer ??= setTimeout(() => void keepCallTimes().catch(() => {}), KEPT_AFTER_MS).unref();
  };
}

/**
 * Adds what this process has counted to the database. What cannot be kept now is kept with the next calls.
 * @throws Error of the database
 */
export async function keepCallTimes(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const counts = waiting;
  if (counts.size === 0) return;
  waiting = new Map();
  try {
    // In one order in every process, so that two at once wait for each other and do not lock each other out.
    const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    const { environment, carrier, operation, result, le } = carrierCallTimes;
    await db()
      .insert(carrierCallTimes)
      .values(rows)
      .onConflictDoUpdate({
        target: [environment, carrier, operation, result, le],
        set: {
          calls: sql`${carrierCallTimes.calls} + excluded.calls`,
          totalMs: sql`${carrierCallTimes.totalMs} + excluded.total_ms`,
        },
      });
  } catch (error) {
    for (const count of counts.values()) add(count);
    throw error;
  }
}

function add(count: Count): void {
  const { environment, carrier, operation, result, le } = count;
  const key = JSON.stringify([environment, carrier, operation, result, le]);
  const known = waiting.get(key);
  waiting.set(key, {
    ...count,
    calls: count.calls + (known?.calls ?? 0),
    totalMs: count.totalMs + (known?.totalMs ?? 0),
  });
}
