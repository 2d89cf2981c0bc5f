import { type IncomingHttpHeaders, request } from "node:http";

/** What came back; `json` is undefined for a body that is empty or no JSON. */
export interface Exchange {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json: unknown;
}

export interface ExchangeOptions {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as it is when it is text, else as JSON. */
  body?: unknown;
  /** Gives up, by rejecting, when it is aborted. */
  signal?: AbortSignal;
}

/** One HTTP exchange on a connection of its own; rejects when the connection breaks. */
export function exchange(url: string, options: ExchangeOptions = {}): Promise<Exchange> {
  const { body } = options;
  const payload = typeof body === "string" ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        method: options.method ?? (body === undefined ? "GET" : "POST"),
        agent: false,
        signal: options.signal,
        headers: {
          ...(payload !== undefined && { "content-type": "application/json" }),
          ...options.headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const { statusCode: status = 0, headers } = incoming;
          resolve({ status, headers, text, json: parse(text) });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(payload);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
