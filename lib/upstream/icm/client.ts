import type { HttpLimits } from "@/lib/upstream/exchange";
import type { Gate } from "@/lib/upstream/gate";
import { createHttpClient, type SeenCall } from "@/lib/upstream/http";
import { changeCalls } from "@/lib/upstream/icm/change-calls";
import {
  type EndpointOverrides,
  endpointTable,
  signInEndpoint,
} from "@/lib/upstream/icm/endpoints";
import { readCalls } from "@/lib/upstream/icm/read-calls";
import { createIcmSender } from "@/lib/upstream/icm/send";
import { createKeystoneTokens } from "@/lib/upstream/icm/token";
import type { TokenStore } from "@/lib/upstream/shared-token";

/**
 * `baseUrl` ends in the version (`https://api.ntt.com/icms-esim/v3`), and so does `keystoneUrl`
 * (`https://api.ntt.com/keystone/v3`). `endpoints` replaces rows of `ICM_ENDPOINTS`.
 */
export type IcmConfig = {
  baseUrl: string;
  keystoneUrl: string;
  tenantId: string;
  apiKey: string;
  apiSecret: string;
  tokens: TokenStore;
  endpoints?: EndpointOverrides;
  limits?: Partial<HttpLimits>;
  /** Told of every exchange, for measuring. */
  note?: (seen: SeenCall) => void;
  gate?: Gate;
};

/**
 * ICM, PROFILES API 3.0.0: one method for each operation (`readCalls`, `changeCalls`). One client serves a
 * whole process. A change can take up to four exchanges of `limits.exchangeMs` (15 s each): sign-in, try, new
 * sign-in after a 401, repetition.
 * @throws TypeError for `endpoints` that cannot be used.
 */
export function createIcmClient(config: IcmConfig) {
  const http = createHttpClient(config);
  const endpoints = endpointTable(config.endpoints);
  const endpoint = signInEndpoint(endpoints);
  const { tokens: store, gate } = config;
  const tokens = createKeystoneTokens(config, { http, endpoint, tokens: store, gate });
  const secrets = [config.apiKey, config.apiSecret];
  const { baseUrl, tenantId } = config;
  const sender = createIcmSender({ http, endpoints, tokens, baseUrl, tenantId, secrets });
  return {
    ...readCalls(sender),
    ...changeCalls(sender),
    /**
     * Signs in at Keystone, whatever token is stored; the new one takes its place.
     * @throws UpstreamError `not_sent`
     */
    async signIn(): Promise<void> {
      await tokens.anew();
    },
    /** Ends the pooled connections; reads under way fail. */
    close: () => http.close(),
  };
}

export type IcmClient = ReturnType<typeof createIcmClient>;
