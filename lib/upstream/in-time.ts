import { UpstreamError } from "@/lib/upstream/upstream-error";

/** The furthest that a timer can be set; beyond, it would run at once. */
const FURTHEST_MS = 2 ** 31 - 1;

/**
 * What `got` brings, if that is before `notAfter`; it goes on for whoever else waits for it. `what` names it in the message.
 * @throws UpstreamError `not_sent`, `too_late`; what `got` throws
 */
export async function inTime<T>(
  got: Promise<T>,
  { notAfter, what }: { notAfter: Date | undefined; what: string },
): Promise<T> {
  if (!notAfter) return got;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `The ${what} did not come in time`;
    const failure = new UpstreamError({ delivery: "not_sent", code: "too_late", message });
    const leftMs = Math.max(0, notAfter.getTime() - Date.now());
    timer = setTimeout(() => reject(failure), Math.min(leftMs, FURTHEST_MS));
  });
  try {
    return await Promise.race([got, late]);
  } finally {
    clearTimeout(timer);
  }
}
