import { createIcmClient, type IcmConfig } from "@/lib/upstream/icm/client";
import type { TokenStore } from "@/lib/upstream/shared-token";
import { memoryTokens } from "@/lib/upstream/testing/memory-tokens";
import { answer, type Reply, type StubCarrier } from "@/lib/upstream/testing/stub-carrier";

export const TENANT = "550e8400e29b41d4a716446655440000";
export const SECRET = "api-secret-Zq81";

/** Keystone: gives `token-1`, `token-2` … */
export function keystone(expiresAt = "2099-01-01T00:00:00.000000Z"): Reply {
  let given = 0;
  return (response, seen) => {
    given += 1;
    const headers = { "x-subject-token": `token-${given}` };
    answer(201, { token: { expires_at: expiresAt } }, headers)(response, seen);
  };
}

/** Sign-ins go to `signIn`, everything else to `reply`. */
export function icmReplies(reply: Reply, signIn: Reply = keystone()): Reply {
  return (response, seen) =>
    seen.path.startsWith("/keystone") ? signIn(response, seen) : reply(response, seen);
}

export function icmConfig(
  stub: Pick<StubCarrier, "url">,
  tokens: TokenStore = memoryTokens(),
): IcmConfig {
  return {
    baseUrl: `${stub.url}/icms-esim/v3`,
    keystoneUrl: `${stub.url}/keystone/v3`,
    tenantId: TENANT,
    apiKey: "api-key-Wd52",
    apiSecret: SECRET,
    tokens,
    limits: { connectMs: 1_000, exchangeMs: 1_000 },
  };
}

export function icmClient(stub: Pick<StubCarrier, "url">, tokens?: TokenStore) {
  return createIcmClient(icmConfig(stub, tokens));
}
