/**
 * What is known about a request's fate:
 * - `not_sent`: nothing of it can have reached the carrier (it may be sent again);
 * - `maybe_sent`: it left, or may have left, and no answer that can be believed came back;
 * - `answered`: the carrier answered with `status`, and that answer is not a success.
 */
export type Delivery = "not_sent" | "maybe_sent" | "answered";

export const UPSTREAM_CODES = [
  "name_not_resolved",
  "connection_refused",
  "unreachable",
  "connect_timeout",
  "tls_failed",
  "not_sendable",
  "too_late",
  "timeout",
  "reset",
  "answer_too_large",
  "unreadable_answer",
  "http_status",
  "unauthorized",
  "result_code",
  "endpoint_missing",
  "token_unavailable",
  "carrier_down",
  "carrier_busy",
] as const;

export type UpstreamCode = (typeof UPSTREAM_CODES)[number];

/**
 * Evidence of one HTTP exchange, plain JSON, redacted: it may be stored and shown. `path` holds the query
 * too; `status` is null when no answer began; `body` is the beginning of what came.
 */
export type Exchange = {
  method: string;
  path: string;
  status: number | null;
  ms: number;
  body: string | null;
};

type UpstreamFacts = {
  delivery: Delivery;
  code: UpstreamCode;
  message: string;
  status?: number | undefined;
  detail?: string | undefined;
  resultCode?: string | undefined;
  exchange?: Exchange | undefined;
};

/**
 * The only error that a carrier's client throws for what happens between us and the carrier. `detail` is
 * the carrier's own explanation; `resultCode` is Freebit's, as text, and comes with the code `result_code`.
 * Everything in it is redacted and bounded before it comes here, and the original error is left behind on
 * purpose: it may quote what must not be logged.
 */
export class UpstreamError extends Error {
  readonly delivery: Delivery;
  readonly code: UpstreamCode;
  readonly status: number | undefined;
  readonly detail: string | undefined;
  readonly resultCode: string | undefined;
  readonly exchange: Exchange | undefined;

  constructor(facts: UpstreamFacts) {
    super(facts.message);
    this.name = "UpstreamError";
    this.delivery = facts.delivery;
    this.code = facts.code;
    this.status = facts.status;
    this.detail = facts.detail;
    this.resultCode = facts.resultCode;
    this.exchange = facts.exchange;
  }
}
