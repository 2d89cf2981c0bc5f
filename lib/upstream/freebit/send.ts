import type { HttpAnswer } from "@/lib/upstream/exchange";
import { type FreebitOperation, freebitUrl } from "@/lib/upstream/freebit/endpoints";
import { freebitAnswer } from "@/lib/upstream/freebit/schemas";
import type { SendBy } from "@/lib/upstream/gate";
import type { HttpClient } from "@/lib/upstream/http";
import { parseAnswer } from "@/lib/upstream/read-answer";
import { UpstreamError } from "@/lib/upstream/upstream-error";

export const SUCCESS = "100";

/** One request; `secrets` are the values in it that never show in evidence or messages. */
export type FreebitCall = {
  operation: FreebitOperation;
  json: Readonly<Record<string, unknown>>;
  secrets: readonly string[];
  by?: SendBy | undefined;
};

/** An answer whose resultCode could be read, success or not, with the carrier's own message. */
export type FreebitResult = { answer: HttpAnswer; resultCode: string; message: string | undefined };

export type FreebitSender = (call: FreebitCall) => Promise<FreebitResult>;

/** Without a code nobody says what became of the request, whatever the status. */
function withoutCode(answer: HttpAnswer): UpstreamError {
  return new UpstreamError({
    delivery: "maybe_sent",
    code: "http_status",
    message: `${answer.what}: HTTP ${answer.status} without a readable resultCode`,
    status: answer.status,
    exchange: answer.exchange(),
  });
}

function readResult(answer: HttpAnswer): FreebitResult {
  try {
    const { resultCode, status } = parseAnswer(answer, freebitAnswer);
    return { answer, resultCode, message: status?.message ?? undefined };
  } catch (error) {
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const isUnreadable = error instanceof UpstreamError && error.code === "unreadable_answer";
    throw isUnreadable && !isSuccess ? withoutCode(answer) : error;
  }
}

function hasCode(answer: HttpAnswer): boolean {
  try {
    readResult(answer);
    return true;
  } catch {
    return false;
  }
}

/**
 * Sends one request and reads its resultCode, which decides whatever the HTTP status is.
 * @throws UpstreamError `not_sent`; `maybe_sent` also for an answer without a readable resultCode.
 */
export function createFreebitSender(http: HttpClient, baseUrl: string): FreebitSender {
  return async ({ operation, json, secrets, by }) => {
    const answer = await http.change({
      what: `Freebit ${operation}`,
      method: "POST",
      url: freebitUrl(baseUrl, operation),
      body: { form: { json: JSON.stringify(json) } },
      secrets,
      by,
      isWord: (answer) => hasCode(answer),
    });
    return readResult(answer);
  };
}

/** The error for a readable resultCode that is not a success: `result_code`, `answered`. */
export function resultRefusal({ answer, resultCode, message }: FreebitResult): UpstreamError {
  const detail = message?.trim() ? answer.redact(message, 300) : undefined;
  return new UpstreamError({
    delivery: "answered",
    code: "result_code",
    message: `${answer.what}: resultCode ${resultCode} (HTTP ${answer.status})${detail ? `: ${detail}` : ""}`,
    status: answer.status,
    detail,
    resultCode,
    exchange: answer.exchange(),
  });
}
