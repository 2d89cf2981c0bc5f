import type { OrderState } from "@/lib/domain/orders/schemas";
import { isResultCode } from "@/lib/upstream/freebit/result-codes";
import type { UpstreamError } from "@/lib/upstream/upstream-error";

/** What an attempt ended as, and the state that it brings its order to. */
export type Outcome = {
  outcome: "accepted" | "completed" | "rejected" | "not_sent" | "unknown";
  to: OrderState;
  event: string;
};

/** Known not to have left: it waits and goes again. */
const NOT_SENT: Outcome = { outcome: "not_sent", to: "queued", event: "not_sent" };
const REJECTED: Outcome = { outcome: "rejected", to: "rejected", event: "rejected" };
const UNKNOWN: Outcome = { outcome: "unknown", to: "unknown", event: "answer_unclear" };

/** ICM's documented refusals (400, 409; 404 is published for reading alone, and means no such profile). */
const ICM_REFUSALS = new Set([400, 404, 409]);

/**
 * What a failed ICM change means. Not sent, or refused for the token (401): nothing was done, it goes back to
 * the queue. A documented refusal: rejected. Everything else may have been applied: unknown, and never sent
 * again by the program.
 */
export function icmOutcome(error: UpstreamError): Outcome {
  if (error.delivery === "not_sent") return NOT_SENT;
  if (error.delivery === "answered" && error.status === 401) return NOT_SENT;
  if (error.delivery === "answered" && ICM_REFUSALS.has(error.status ?? 0)) return REJECTED;
  return UNKNOWN;
}

/** The OEM's key was refused, after one renewal: nothing was done. */
const KEY_REFUSALS = new Set(["205", "228"]);

/**
 * What a failed PA05-41 means, by its resultCode, whatever the HTTP status. Not sent, or refused for the key: nothing
 * was done, it goes back to the queue. 900 (unexpected error), a code that the document does not have, or no readable
 * code at all: unknown. Its other codes: rejected.
 */
export function freebitOutcome(error: UpstreamError): Outcome {
  if (error.delivery === "not_sent") return NOT_SENT;
  const { resultCode } = error;
  if (error.delivery !== "answered" || resultCode === undefined) return UNKNOWN;
  if (KEY_REFUSALS.has(resultCode)) return NOT_SENT;
  return resultCode !== "900" && isResultCode(resultCode) ? REJECTED : UNKNOWN;
}

/** Milliseconds until the next try after `sent` sendings that did not leave: 2 s, doubled, 5 minutes at most. */
export function sendBackoff(sent: number): number {
  return Math.min(2_000 * 2 ** Math.max(0, sent - 1), 300_000);
}

/**
 * Milliseconds until the carrier is asked again after `asked` lookups: 1 s, half as much again, 2 minutes at most; past the
 * first hour or so (40 lookups) every 10 minutes.
 */
export function followBackoff(asked: number): number {
  if (asked > 40) return 600_000;
  return Math.min(1_000 * 1.5 ** Math.max(0, asked - 1), 120_000);
}

/** The carriers' longest published sample took 44 minutes: what shows nothing for a day is for a person to decide. */
export const FOLLOWED_FOR_MS = 24 * 60 * 60 * 1000;
