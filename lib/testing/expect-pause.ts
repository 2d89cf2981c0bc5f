import { expect } from "vitest";

/** That `work` sets `retryAt` so many seconds ahead of the moment at which it does so, however slow the machine is. */
export async function expectPause(
  seconds: number,
  work: () => Promise<unknown>,
  retryAt: () => Promise<Date | null | undefined>,
): Promise<void> {
  const before = Date.now();
  await work();
  const after = Date.now();
  const set = (await retryAt())?.getTime() ?? 0;
  expect(set).toBeGreaterThanOrEqual(before + seconds * 1000);
  expect(set).toBeLessThanOrEqual(after + seconds * 1000);
}
