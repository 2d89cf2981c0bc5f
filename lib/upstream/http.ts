import { Agent, Client } from "undici";
import { connectOnce, timedConnector } from "@/lib/upstream/connect";
import { isRefusedBeforeSending } from "@/lib/upstream/connection-failure";
import {
  type Connection,
  exchange,
  type HttpAnswer,
  type HttpLimits,
  type HttpRequest,
  wholeText,
} from "@/lib/upstream/exchange";
import { type Gate, OPEN_GATE } from "@/lib/upstream/gate";
import { throughGate } from "@/lib/upstream/through-gate";
import { UpstreamError } from "@/lib/upstream/upstream-error";

const DEFAULT_LIMITS: HttpLimits = {
  connectMs: 3_000,
  exchangeMs: 15_000,
  answerBytes: 5 * 1024 * 1024,
};

/** One exchange that was begun: `status` is null when no head of an answer came. */
export type SeenCall = { what: string; status: number | null; ms: number };

export type HttpOptions = {
  limits?: Partial<HttpLimits>;
  /** Told of every exchange, for measuring. */
  note?: (seen: SeenCall) => void;
  /** What every exchange passes through. */
  gate?: Gate;
};

export type HttpClient = {
  read(request: HttpRequest): Promise<HttpAnswer>;
  change(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
};

async function changeOnce(
  request: HttpRequest,
  limits: HttpLimits,
  noted: typeof exchange,
): Promise<HttpAnswer> {
  const { what } = request;
  const notAfter = request.by?.notAfter;
  if (notAfter && Date.now() >= notAfter.getTime()) {
    throw new UpstreamError({
      delivery: "not_sent",
      code: "too_late",
      message: `${what}: not sent, its time was over`,
    });
  }
  const client = new Client(request.url.origin, { connect: connectOnce(limits.connectMs) });
  let established = false;
  client.once("connect", () => {
    established = true;
  });
  try {
    return await noted(request, limits, {
      dispatcher: client,
      established: () => established,
      reset: true,
    });
  } finally {
    await client.destroy();
  }
}

/**
 * The one HTTP client below every carrier. It follows no redirect and retries nothing by itself.
 * - `read` uses a keep-alive pool of this client's own, and throws for an answer that was cut.
 * - `change` sends nothing once `by.notAfter` has come (`too_late`). It opens a connection of its own and closes it, so that a stale socket cannot make a false
 *   unknown. What fails before that connection (TLS included) stands is `not_sent`; what fails after it is
 *   `maybe_sent`; an answer whose head came is returned, even when its body was cut: its status counts.
 * `note` is told of every exchange that was begun, however it ended; it must not throw.
 * @throws UpstreamError
 */
export function createHttpClient({
  limits: given,
  note = () => {},
  gate = OPEN_GATE,
}: HttpOptions = {}): HttpClient {
  const limits = { ...DEFAULT_LIMITS, ...given };
  const noted: typeof exchange = async (request, ...rest) => {
    const started = performance.now();
    let status: number | null = null;
    try {
      const answer = await exchange(request, ...rest);
      status = answer.status;
      return answer;
    } finally {
      note({ what: request.what, status, ms: Math.round(performance.now() - started) });
    }
  };
  const agent = new Agent({ connect: timedConnector(limits.connectMs) });
  const neverConnected = new WeakSet<Error>();
  agent.on("connectionError", (_origin, _targets, error) => {
    neverConnected.add(error);
  });
  const pooled: Connection = {
    dispatcher: agent,
    established: (error) =>
      !isRefusedBeforeSending(error) && !(error instanceof Error && neverConnected.has(error)),
    reset: false,
  };
  return {
    read: (request) =>
      throughGate(gate, { request, change: false }, async () => {
        const answer = await noted(request, limits, pooled);
        wholeText(answer);
        return answer;
      }),
    change: (request) =>
      throughGate(gate, { request, change: true }, () => changeOnce(request, limits, noted)),
    close: () => agent.destroy(),
  };
}

/**
 * Runs a read, and once more when the first try was not sent or its connection broke (a pooled connection
 * may have gone stale). Never for a change.
 */
export async function retryRead<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    if (error.delivery !== "not_sent" && error.code !== "reset") throw error;
    // The gate has waited for a turn already, or knows that there is none.
    if (error.code === "carrier_down" || error.code === "carrier_busy") throw error;
    return read();
  }
}
