import type { Dispatcher } from "undici";
import { connectionFailureCode, failureText } from "@/lib/upstream/connection-failure";
import { startClock } from "@/lib/upstream/exchange-clock";
import type { SendBy } from "@/lib/upstream/gate";
import { encodeBody, readBody } from "@/lib/upstream/http-body";
import { createRedactor, type Redact } from "@/lib/upstream/redact";
import { type Exchange, type UpstreamCode, UpstreamError } from "@/lib/upstream/upstream-error";

/** `connectMs` covers name, TCP and TLS; `exchangeMs` covers everything, the connection included. */
export type HttpLimits = { connectMs: number; exchangeMs: number; answerBytes: number };

/**
 * `what` names the call in messages ("ICM profile"); `secrets` never show in evidence or messages.
 */
export type HttpRequest = {
  what: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  url: URL;
  headers?: Record<string, string>;
  body?: { json: unknown } | { form: Record<string, string> };
  secrets: readonly string[];
  by?: SendBy | undefined;
  /** Whether this 5xx is the word of a carrier that is well (Freebit's resultCode comes with any status). */
  isWord?: (answer: HttpAnswer) => boolean;
};

/**
 * An answer whose head came. `cutBy` tells why its body ended early, null for a whole one: read the body
 * by `wholeText`. `text` is what came, not redacted; `exchange()` is the evidence.
 */
export type HttpAnswer = {
  what: string;
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  cutBy: "timeout" | "reset" | "answer_too_large" | null;
  redact: Redact;
  exchange: () => Exchange;
};

const FAILURE_WORDS: Partial<Record<UpstreamCode, string>> = {
  name_not_resolved: "the name was not resolved",
  connection_refused: "the connection was refused",
  unreachable: "the host cannot be reached",
  connect_timeout: "no connection within the time limit",
  tls_failed: "the TLS handshake failed",
  not_sendable: "the request cannot be sent",
  timeout: "no whole answer within the time limit",
  reset: "the connection broke",
  answer_too_large: "the answer is larger than the limit",
};

/** `established` tells, once an error came, whether the connection stood; `reset` closes it afterwards. */
export type Connection = {
  dispatcher: Dispatcher;
  established(error: unknown): boolean;
  reset: boolean;
};

/**
 * One exchange over the given connection, whatever the status of its answer.
 * @throws UpstreamError when no head of an answer came: `not_sent` or `maybe_sent`.
 */
export async function exchange(
  request: HttpRequest,
  limits: HttpLimits,
  connection: Connection,
): Promise<HttpAnswer> {
  const { what, method, url } = request;
  const redact = createRedactor(request.secrets);
  const path = redact(url.pathname + url.search);
  const encoded = encodeBody(request.body);
  const clock = startClock(limits.exchangeMs);
  try {
    const response = await Promise.race([
      connection.dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: {
          accept: "application/json",
          ...(encoded && { "content-type": encoded.type }),
          ...request.headers,
        },
        body: encoded?.text ?? null,
        signal: clock.signal,
        reset: connection.reset,
      }),
      // undici heeds the signal only once there is a connection.
      clock.ranOut,
    ]);
    // A body that breaks after it was given up has no reader left to take its error.
    response.body.on("error", () => {});
    const { text, cutBy } = await readBody(response.body, limits.answerBytes, clock);
    const ms = clock.elapsedMs();
    const status = response.statusCode;
    const evidence = () => ({ method, path, status, ms, body: redact(text) });
    return { what, status, headers: response.headers, text, cutBy, redact, exchange: evidence };
  } catch (error) {
    const sent = connection.established(error);
    const code = failureCode(error, { sent, aborted: clock.signal.aborted, url });
    const words = [FAILURE_WORDS[code], clock.signal.aborted ? "" : failureText(error)];
    throw new UpstreamError({
      delivery: sent ? "maybe_sent" : "not_sent",
      code,
      message: redact(`${what}: ${words.filter(Boolean).join(": ")}`, 500),
      exchange: { method, path, status: null, ms: clock.elapsedMs(), body: null },
    });
  } finally {
    clock.stop();
  }
}

function failureCode(
  error: unknown,
  about: { sent: boolean; aborted: boolean; url: URL },
): UpstreamCode {
  if (about.aborted) return about.sent ? "timeout" : "connect_timeout";
  if (about.sent) return "reset";
  return connectionFailureCode(error, about.url.protocol === "https:");
}

/**
 * The whole body as text.
 * @throws UpstreamError `maybe_sent`, coded by what cut the body, when it did not come whole.
 */
export function wholeText(answer: HttpAnswer): string {
  if (answer.cutBy === null) return answer.text;
  throw new UpstreamError({
    delivery: "maybe_sent",
    code: answer.cutBy,
    message: `${answer.what}: HTTP ${answer.status}, then its body was cut: ${FAILURE_WORDS[answer.cutBy]}`,
    status: answer.status,
    exchange: answer.exchange(),
  });
}
