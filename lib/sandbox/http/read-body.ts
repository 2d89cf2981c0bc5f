import type { IncomingMessage } from "node:http";

const LARGEST_BODY_BYTES = 1024 * 1024;

/**
 * What came as a request's body: nothing at all, a JSON value, or something that cannot be read as
 * JSON in UTF-8 (or is larger than 1 MB).
 */
export type RequestBody =
  | { kind: "empty" }
  | { kind: "json"; value: unknown }
  | { kind: "unreadable" };

/** How a carrier's bodies are written. */
export type ParseBody = (bytes: Buffer) => RequestBody;

/** Reads a body to its end; throws when the caller goes away before that. */
export async function readBody(
  request: IncomingMessage,
  parse: ParseBody = parseJson,
): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(bytes);
  }
  if (!request.complete) throw new Error("the caller went away before the end of its request");
  if (size === 0) return { kind: "empty" };
  if (size > LARGEST_BODY_BYTES) return { kind: "unreadable" };
  return parse(Buffer.concat(chunks));
}

/** A body that is JSON in UTF-8 and nothing else. */
export function parseJson(bytes: Buffer): RequestBody {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "unreadable" };
  }
}
