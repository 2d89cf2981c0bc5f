/** The time limit of one exchange in milliseconds, and what ran out of it; `stop` it when the exchange has ended. */
export function startClock(limitMs: number) {
  const started = performance.now();
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limitMs);
  const ranOut = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
  });
  return {
    signal: controller.signal,
    ranOut,
    elapsedMs: () => Math.round(performance.now() - started),
    stop: () => clearTimeout(timer),
  };
}

export type Clock = ReturnType<typeof startClock>;
