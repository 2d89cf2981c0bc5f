import { setTimeout as wait } from "node:timers/promises";

/** Waits; false when the sandbox closed instead. */
export async function pause(ms: number, closing: AbortSignal): Promise<boolean> {
  try {
    await wait(ms, undefined, { signal: closing });
    return true;
  } catch {
    return false;
  }
}
