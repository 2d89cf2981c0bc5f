import { AppError } from "@/lib/errors";

/**
 * How long an answer of a carrier is waited for where an older one is known: a page's server actions run one after
 * another, so that whoever waits for a carrier that hangs keeps everything else of the page waiting too.
 */
const PATIENCE_MS = 3_000;

/**
 * What was asked of a carrier, if it comes soon enough to wait for it; it goes on all the same, so that what comes later
 * can be kept for the next time.
 * @throws AppError carrier_unreachable when nothing came by then; what `asked` throws
 */
export async function ifSoon<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new AppError("carrier_unreachable", { detail: "timeout" });
    timer = setTimeout(() => reject(failure), PATIENCE_MS);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
