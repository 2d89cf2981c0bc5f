/** Why one of our own routes gave nothing: a code of lib/errors, or `network` when no answer came. */
export class RouteError extends Error {
  constructor(
    readonly code: string,
    /** Names the log entry of an unexpected error. */
    readonly id?: string,
  ) {
    super(code);
    this.name = "RouteError";
  }
}

/** An answer that takes longer counts as none, so that a page does not go on as if nothing were wrong. */
const LONGEST_MS = 10_000;

/**
 * Reads one of our own JSON routes; `T` is what its verb answers.
 * @throws RouteError
 */
export async function fetchJson<T>(url: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: limited(init) });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RouteError("network");
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return asAnswerOf<T>(body);
  throw new RouteError(textIn(body, "code") ?? "unexpected", textIn(body, "id"));
}

/** A file takes as long as it takes. */
function limited({ body, signal }: RequestInit): AbortSignal | null | undefined {
  if (body instanceof Blob) return signal;
  const limit = AbortSignal.timeout(LONGEST_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** Server and page are of one build, so the route's answer has its verb's type. */
function asAnswerOf<T>(body: unknown): T {
  return body as T;
}

function textIn(body: unknown, key: "code" | "id"): string | undefined {
  if (typeof body !== "object" || body === null || !(key in body)) return undefined;
  const value = Object.entries(body).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : undefined;
}
