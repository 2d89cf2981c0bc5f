import { z } from "zod";
import type { HttpAnswer } from "@/lib/upstream/exchange";
import type { HttpClient } from "@/lib/upstream/http";
import { type Endpoint, endpointUrl } from "@/lib/upstream/icm/endpoints";
import { utcTime } from "@/lib/upstream/instant";
import { parseAnswer, refusal } from "@/lib/upstream/read-answer";
import { createRedactor } from "@/lib/upstream/redact";
import { UpstreamError } from "@/lib/upstream/upstream-error";

export type StoredToken = { token: string; expiresAt: Date };

/** Where the token is shared by all processes. `clear` removes the token only while it is the one stored. */
export type TokenStore = {
  read(): Promise<StoredToken | null>;
  write(token: StoredToken): Promise<void>;
  clear(token: string): Promise<void>;
};

export type KeystoneAccount = {
  keystoneUrl: string;
  tenantId: string;
  apiKey: string;
  apiSecret: string;
};

/** `renew` is for a token that was refused with 401. Both throw UpstreamError `not_sent`, nothing else. */
export type TokenSource = {
  current(): Promise<string>;
  renew(refused: string): Promise<string>;
};

const RENEW_AHEAD_MS = 60_000;

const signInAnswer = z.looseObject({ token: z.looseObject({ expires_at: utcTime }) });

function signInBody({ tenantId, apiKey, apiSecret }: KeystoneAccount) {
  const user = { domain: { id: "default" }, name: apiKey, password: apiSecret };
  return {
    auth: {
      identity: { methods: ["password"], password: { user } },
      scope: { project: { id: tenantId } },
    },
  };
}

/** The token's shape and length are never looked at: they have changed before. */
function readToken(answer: HttpAnswer): StoredToken {
  if (answer.status !== 201) throw refusal(answer);
  const { token: body } = parseAnswer(answer, signInAnswer);
  const token = answer.headers["x-subject-token"];
  if (typeof token === "string" && token !== "") return { token, expiresAt: body.expires_at };
  throw new UpstreamError({
    delivery: "not_sent",
    code: "unreadable_answer",
    message: `${answer.what}: HTTP ${answer.status}, but it has no X-Subject-Token header`,
    status: answer.status,
    exchange: answer.exchange(),
  });
}

/** Whatever became of signing in, nothing of the request itself was sent. */
function notSent(error: unknown, secrets: readonly string[]): UpstreamError {
  if (error instanceof UpstreamError) {
    const { code, message, status, detail, exchange } = error;
    return new UpstreamError({ delivery: "not_sent", code, message, status, detail, exchange });
  }
  const said = error instanceof Error ? error.message : "unknown error";
  return new UpstreamError({
    delivery: "not_sent",
    code: "token_unavailable",
    message: `The stored ICM token cannot be read or kept: ${createRedactor(secrets)(said, 300)}`,
  });
}

/**
 * Keystone tokens by way of a shared store: renewed a minute ahead of their expiry, one sign-in at a time
 * in this process.
 */
export function createTokenSource(
  account: KeystoneAccount,
  about: { http: HttpClient; endpoint: Endpoint; tokens: TokenStore },
): TokenSource {
  const { http, endpoint, tokens } = about;
  const secrets = [account.apiKey, account.apiSecret];
  let signingIn: Promise<StoredToken> | null = null;

  async function signIn(): Promise<StoredToken> {
    // Sign-ins are hours apart: a pooled connection would be stale by then.
    const answer = await http.change({
      what: "ICM sign-in (Keystone)",
      method: endpoint.method,
      url: endpointUrl(account.keystoneUrl, endpoint, {}),
      body: { json: signInBody(account) },
      secrets,
    });
    const fresh = readToken(answer);
    try {
      await tokens.write(fresh);
    } catch (error) {
      throw notSent(error, [...secrets, fresh.token]);
    }
    return fresh;
  }

  async function usable(refused: string | null): Promise<string> {
    try {
      if (refused !== null) await tokens.clear(refused);
      const stored = await tokens.read();
      const fresh = stored && stored.expiresAt.getTime() - Date.now() > RENEW_AHEAD_MS;
      if (fresh && stored.token !== refused) return stored.token;
      signingIn ??= signIn().finally(() => {
        signingIn = null;
      });
      return (await signingIn).token;
    } catch (error) {
      throw notSent(error, refused === null ? secrets : [...secrets, refused]);
    }
  }

  return { current: () => usable(null), renew: (refused) => usable(refused) };
}
