import { log } from "@/lib/log";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Logs an error that a page did not expect: `digest` is the id that its error face shows, `requestId` that of the
 * request's audit rows. The route is its pattern: in the path there may be a line.
 */
export function logRequestError(error: unknown, about: { headers: Headers; route: string }): void {
  const requestId = about.headers["x-kaitsu-request"];
  log().error(
    { err: error, requestId, digest: digestOf(error), route: about.route },
    "request failed",
  );
}

/**
 * From now on what is written by `console.error` goes to the log, in its form and behind its fences: Next writes
 * errors there whole, and in those of the database stands what people typed.
 */
export function logConsoleErrors(): void {
  Object.assign(console, { error: logSaid });
}

/** Logs what a program would have written by `console.error`. */
export function logSaid(...said: unknown[]): void {
  const err = said.find((one) => one instanceof Error);
  // The error of a page comes by `logRequestError` too, with more about it.
  if (digestOf(err) !== undefined) return;
  const text = said.filter((one) => typeof one === "string").join(" ");
  log().error(err ? { err } : {}, text || "unexpected error");
}

function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
