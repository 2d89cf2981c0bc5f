import type { ServerResponse } from "node:http";

/** What goes back to the caller. A text body is sent as it is (HTML); anything else as JSON. */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer as bytes on the wire. A body that is undefined means an answer without a body. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

export function toWire(answer: Answer): WireAnswer {
  const isText = typeof answer.body === "string";
  const text = isText ? String(answer.body) : (JSON.stringify(answer.body) ?? "");
  const type: Record<string, string> =
    answer.body === undefined
      ? {}
      : { "content-type": isText ? "text/html; charset=utf-8" : "application/json" };
  return {
    status: answer.status,
    headers: { ...type, ...answer.headers },
    bytes: Buffer.from(text, "utf8"),
  };
}

export function send(response: ServerResponse, answer: Answer): void {
  const wire = toWire(answer);
  // A 204 may carry no content-length.
  const length: Record<string, string> =
    wire.status === 204 ? {} : { "content-length": String(wire.bytes.length) };
  response.writeHead(wire.status, { ...wire.headers, ...length });
  response.end(wire.bytes);
}
