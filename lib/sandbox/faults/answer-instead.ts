import type { Fault } from "@/lib/sandbox/faults/fault";
import type { Answer } from "@/lib/sandbox/http/answer";

const PAGE = "<!doctype html><title>Gateway</title><h1>Gateway</h1>";

/** The answer of a fault that keeps the request from the carrier; null for every other fault. */
export function answerInsteadOfCarrier(fault: Fault): Answer | null {
  switch (fault.kind) {
    case "refuse":
      return { status: fault.status ?? 400, body: fault.body ?? message("Bad Request") };
    case "unauthorized":
      return { status: 401, body: message("Unauthorized") };
    case "status500":
      return { status: 500, body: message("Internal Server Error") };
    case "status503":
      return { status: 503, body: message("Service Unavailable") };
    case "resetBefore":
      // Nobody sees it: the connection is reset.
      return { status: 500 };
    default:
      return null;
  }
}

/** What a fault makes of the carrier's own answer. */
export function answerAfterCarrier(fault: Fault, answer: Answer): Answer {
  switch (fault.kind) {
    case "status500After":
      return { status: 500, body: message("Internal Server Error") };
    case "status503After":
      return { status: 503, body: message("Service Unavailable") };
    case "html":
      return { status: fault.status ?? answer.status, body: fault.body ?? PAGE };
    default:
      return answer;
  }
}

function message(text: string) {
  return { message: text };
}
