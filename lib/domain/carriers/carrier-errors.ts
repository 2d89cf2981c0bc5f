import { AppError } from "@/lib/errors";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/**
 * Turns a failed reading into the expected error that staff are shown: nothing was changed by it, whatever
 * happened. Other errors go on as they are.
 */
export function asReadingError(error: unknown): unknown {
  if (!(error instanceof UpstreamError)) return error;
  const params = { detail: error.detail ?? error.code };
  if (error.code === "unreadable_answer") {
    return new AppError("carrier_unreadable", params, {}, { cause: error });
  }
  if (error.code === "carrier_busy") return new AppError("carrier_busy", {}, {}, { cause: error });
  const refused = error.delivery === "answered" && (error.status ?? 500) < 500;
  return new AppError(
    refused ? "carrier_refused" : "carrier_unreachable",
    params,
    {},
    { cause: error },
  );
}

/** Runs a reading of a carrier with `asReadingError` applied. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw asReadingError(error);
  }
}
