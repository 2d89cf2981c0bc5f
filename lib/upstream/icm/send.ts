import type { HttpAnswer, HttpRequest } from "@/lib/upstream/exchange";
import type { SendBy } from "@/lib/upstream/gate";
import { type HttpClient, retryRead } from "@/lib/upstream/http";
import { type EndpointTable, endpointUrl, type IcmOperation } from "@/lib/upstream/icm/endpoints";
import { refusal } from "@/lib/upstream/read-answer";
import type { TokenSource } from "@/lib/upstream/shared-token";
import { UpstreamError } from "@/lib/upstream/upstream-error";

/** One call to ICM: what fills the path's braces, the query, and the body, already checked. */
export type IcmCall = {
  operation: IcmOperation;
  fill?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
  /** Neither a change nor its repetition after a 401 is sent from `notAfter` on; the pass is for the first of them. */
  by?: SendBy | undefined;
};

export type IcmSender = {
  read(call: IcmCall): Promise<HttpAnswer>;
  change(call: IcmCall): Promise<HttpAnswer>;
};

/** Puts address and token on a call. A 401 means that nothing was done: one new token, one repetition. */
export function createIcmSender(about: {
  http: HttpClient;
  endpoints: EndpointTable;
  tokens: TokenSource;
  baseUrl: string;
  tenantId: string;
  secrets: readonly string[];
}): IcmSender {
  const base = `${about.baseUrl.replace(/\/+$/, "")}/tenants/${encodeURIComponent(about.tenantId)}`;

  async function send(
    { operation, fill = {}, query, body, by = {} }: IcmCall,
    exchange: (request: HttpRequest) => Promise<HttpAnswer>,
  ): Promise<HttpAnswer> {
    const what = `ICM ${operation}`;
    const endpoint = about.endpoints.get(operation);
    if (!endpoint) {
      throw new UpstreamError({
        delivery: "not_sent",
        code: "endpoint_missing",
        message: `${what}: configured as not offered`,
      });
    }
    const withToken = (token: string, sendBy: SendBy) =>
      exchange({
        what,
        method: endpoint.method,
        url: endpointUrl(base, endpoint, fill, query),
        headers: { "x-auth-token": token },
        ...(body && { body: { json: body } }),
        secrets: [...about.secrets, token],
        by: sendBy,
      });

    const { notAfter } = by;
    const token = await about.tokens.current(notAfter);
    const first = await withToken(token, by);
    if (first.status !== 401) return first;
    const second = await withToken(await about.tokens.renew(token, notAfter), { notAfter });
    if (second.status === 401) throw refusal(second);
    return second;
  }

  return {
    read: (call) => send(call, (request) => retryRead(() => about.http.read(request))),
    change: (call) => send(call, about.http.change),
  };
}
