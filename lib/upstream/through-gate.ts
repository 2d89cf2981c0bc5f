import type { HttpAnswer, HttpRequest } from "@/lib/upstream/exchange";
import type { Gate, Pass } from "@/lib/upstream/gate";
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
async function passFor(gate: Gate, { by }: HttpRequest): Promise<Pass> {
  if (by?.pass && !by.pass.isOver()) return by.pass;
  by?.pass?.end(null);
  return gate.enter({ beside: by?.beside ?? false });
}

/**
 * Makes one exchange when its turn has come, by the pass that the request brings while that lasts, and tells the gate whether the
 * carrier was reached.
 * @throws UpstreamError as the exchange; `not_sent` where no turn comes
 */
export async function throughGate(
  gate: Gate,
  request: HttpRequest,
  run: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const pass = await passFor(gate, request);
  try {
    const answer = await run();
    const failing = answer.status >= 500 && answer.status <= 599 && !request.isWord?.(answer);
    pass.end(failing ? { reached: false, code: `http_${answer.status}` } : { reached: true });
    return answer;
  } catch (error) {
    const code = error instanceof UpstreamError ? error.code : null;
    const unreached = UNREACHED.find((known) => known === code);
    pass.end(unreached ? { reached: false, code: unreached } : null);
    throw error;
  }
}
