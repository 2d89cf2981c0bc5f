import { z } from "zod";
import type { HttpAnswer } from "@/lib/upstream/exchange";
import type { Gate } from "@/lib/upstream/gate";
import type { HttpClient } from "@/lib/upstream/http";
import { type Endpoint, endpointUrl } from "@/lib/upstream/icm/endpoints";
import { utcTime } from "@/lib/upstream/instant";
import { parseAnswer, refusal } from "@/lib/upstream/read-answer";
import {
  createTokenSource,
  type StoredToken,
  type TokenSource,
  type TokenStore,
} from "@/lib/upstream/shared-token";
import { UpstreamError } from "@/lib/upstream/upstream-error";

export type KeystoneAccount = {
  keystoneUrl: string;
  tenantId: string;
  apiKey: string;
  apiSecret: string;
};

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

/** Keystone tokens, shared by all processes and renewed a minute ahead of their expiry. */
export function createKeystoneTokens(
  account: KeystoneAccount,
  about: { http: HttpClient; endpoint: Endpoint; tokens: TokenStore; gate?: Gate | undefined },
): TokenSource {
  const { http, endpoint, tokens } = about;
  const secrets = [account.apiKey, account.apiSecret];
  return createTokenSource({
    what: "ICM token",
    async get() {
      // Sign-ins are hours apart: a pooled connection would be stale by then.
      const answer = await http.change({
        what: "ICM sign-in (Keystone)",
        method: endpoint.method,
        url: endpointUrl(account.keystoneUrl, endpoint, {}),
        body: { json: signInBody(account) },
        by: { beside: true },
        secrets,
      });
      return readToken(answer);
    },
    tokens,
    gate: about.gate,
    secrets,
  });
}
