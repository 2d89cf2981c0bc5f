import type { HttpAnswer, HttpRequest } from "@/lib/upstream/exchange";
import type { Gate, Pass, Reached } from "@/lib/upstream/gate";
import { type UpstreamCode, UpstreamError } from "@/lib/upstream/upstream-error";

/** What tells that the carrier itself, or the way to it, is not well: no connection, no answer, or a 5xx. */
const UNREACHED: readonly UpstreamCode[] = [
  "name_not_resolved",
  "connection_refused",
  "unreachable",
  "connect_timeout",
  "tls_failed",
  "timeout",
  "reset",
];

/** The one that was taken before, while its turn lasts. */
async function passFor(gate: Gate, { by = {} }: HttpRequest, change: boolean): Promise<Pass> {
  const { pass, beside = false, notAfter } = by;
  if (pass && !pass.isOver()) return pass;
  pass?.end(null);
  return gate.enter({ beside, notAfter, change: change && !beside });
}

/**
 * Makes one exchange when its turn has come, by the pass that the request brings while that lasts, and tells the gate whether the
 * carrier was reached. A sign-in changes nothing.
 * @throws UpstreamError as the exchange; `not_sent` where no turn comes
 */
export async function throughGate(
  gate: Gate,
  { request, change }: { request: HttpRequest; change: boolean },
  run: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const pass = await passFor(gate, request, change);
  try {
    const answer = await run();
    const { status } = answer;
    const failing = status >= 500 && status <= 599 && !request.isWord?.(answer);
    pass.end(failing ? { reached: false, code: `http_${status}` } : { reached: true });
    return answer;
  } catch (error) {
    pass.end(failureOf(error));
    throw error;
  }
}

function failureOf(error: unknown): Reached | null {
  if (!(error instanceof UpstreamError)) return null;
  // A carrier that says too much answers.
  if (error.code === "answer_too_large") return { reached: true };
  const code = UNREACHED.find((known) => known === error.code);
  return code ? { reached: false, code } : null;
}
