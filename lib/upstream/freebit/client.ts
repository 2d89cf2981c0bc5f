import type { HttpLimits } from "@/lib/upstream/exchange";
import { createAuthKeySource } from "@/lib/upstream/freebit/auth-key";
import { type AddAcntRequest, addAcntRequest } from "@/lib/upstream/freebit/request";
import { secretsOf } from "@/lib/upstream/freebit/secrets";
import {
  createFreebitSender,
  type FreebitResult,
  resultRefusal,
  SUCCESS,
} from "@/lib/upstream/freebit/send";
import type { Gate, SendBy } from "@/lib/upstream/gate";
import { createHttpClient, type SeenCall } from "@/lib/upstream/http";
import type { TokenSource, TokenStore } from "@/lib/upstream/shared-token";
import type { Exchange } from "@/lib/upstream/upstream-error";

/** `baseUrl` ends in `/emptool/api`. `keys` keeps the authKey for all processes. */
export type FreebitConfig = {
  baseUrl: string;
  oemId: string;
  oemKey: string;
  keys: TokenStore;
  limits?: Partial<HttpLimits>;
  /** Told of every exchange, for measuring. */
  note?: (seen: SeenCall) => void;
  gate?: Gate;
};

/** A request that Freebit took: it publishes no acceptance number. `exchange` can be stored as JSON. */
export type FreebitTaken = { status: number; tid: null; exchange: Exchange };

/** The document's two codes for the authKey; which of them a dead key gets is not said. Nothing was done. */
const KEY_REFUSED = new Set(["205", "228"]);

/** Runs a request with the authKey; a refused one is renewed once and the request repeated once. */
async function withAuthKey(
  keys: TokenSource,
  by: SendBy,
  request: (authKey: string, by: SendBy) => Promise<FreebitResult>,
): Promise<FreebitResult> {
  const { notAfter } = by;
  const authKey = await keys.current(notAfter);
  const first = await request(authKey, by);
  if (!KEY_REFUSED.has(first.resultCode)) return first;
  return request(await keys.renew(authKey, notAfter), { notAfter });
}

/** @throws TypeError that names the fields, without their values: a mistake of the program, not of the carrier. */
function sendable(request: AddAcntRequest): AddAcntRequest {
  const parsed = addAcntRequest.safeParse(request);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new TypeError(`Freebit addAcnt cannot be sent: ${problems.join("; ")}`);
}

/**
 * Freebit, PA05-41. One client serves a whole process. A request can take up to four exchanges of
 * `limits.exchangeMs` (15 s each): authKey, try, new authKey after 205 or 228, repetition.
 */
export function createFreebitClient(config: FreebitConfig) {
  const http = createHttpClient(config);
  const send = createFreebitSender(http, config.baseUrl);
  const authKeys = createAuthKeySource(config, { send, keys: config.keys, gate: config.gate });

  return {
    /**
     * eSIMアカウント開通: taken, to be finished later (eSIM依頼完了通知ファイル). Sent on a connection of its own and never
     * twice (a refused authKey apart), and nothing from `notAfter` on.
     * @throws UpstreamError `not_sent` (getting the authKey included); `answered` with `resultCode` for every readable
     *   code but 100; `maybe_sent` for everything else. TypeError for a request that its wire schema refuses.
     */
    async addAccount(request: AddAcntRequest, by: SendBy = {}): Promise<FreebitTaken> {
      const body = sendable(request);
      const result = await withAuthKey(authKeys, by, (authKey, sendBy) =>
        send({
          operation: "addAcnt",
          json: { authKey, ...body },
          secrets: [config.oemKey, authKey, ...secretsOf(body)],
          by: sendBy,
        }),
      );
      if (result.resultCode !== SUCCESS) throw resultRefusal(result);
      const { answer } = result;
      return { status: answer.status, tid: null, exchange: answer.exchange() };
    },

    /**
     * OEM authentication (authOem), whatever authKey is stored; the new one takes its place.
     * @throws UpstreamError `not_sent`
     */
    async signIn(): Promise<void> {
      await authKeys.anew();
    },

    /** Ends the pooled connections. */
    close: () => http.close(),
  };
}

export type FreebitClient = ReturnType<typeof createFreebitClient>;
