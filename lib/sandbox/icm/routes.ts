import type { CarrierReply, CarrierRequest, FindRoute } from "@/lib/sandbox/http/route";
import type { IcmCall } from "@/lib/sandbox/icm/call";
import { type IcmEndpoint, icmEndpoints } from "@/lib/sandbox/icm/endpoints";
import { badPath, Refusal } from "@/lib/sandbox/icm/refusal";
import { tenant } from "@/lib/sandbox/keystone/tenant";
import { isGoodToken } from "@/lib/sandbox/keystone/token";
import type { World } from "@/lib/sandbox/world";

const BASE = "/icms-esim/v3/tenants/{tenantId}";

/** ICM's operations: token first (401), then tenant (400), then the operation's own checks. */
export const findIcmRoute: FindRoute = (method, pathname) => {
  for (const endpoint of icmEndpoints) {
    const params = endpoint.method === method && matchPath(BASE + endpoint.path, pathname);
    if (!params) continue;
    return {
      operation: endpoint.operation,
      imsi: params.imsi ?? null,
      reply: (world, request) => reply(world, request, endpoint, params),
    };
  }
  return null;
};

function reply(
  world: World,
  request: CarrierRequest,
  endpoint: IcmEndpoint,
  params: Record<string, string>,
): CarrierReply {
  const { now, query, body, outcome } = request;
  const call: IcmCall = {
    state: world.icm(now),
    now,
    completionMs: world.settings.completionMs,
    outcome,
    params,
    query,
    contentType: request.headers["content-type"],
    body,
  };
  try {
    checkCaller(request, params);
    const { answer, events } = endpoint.handle(call);
    return { answer, icm: events };
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer };
    throw error;
  }
}

function checkCaller(request: CarrierRequest, params: Record<string, string>): void {
  const token = request.headers["x-auth-token"];
  if (typeof token !== "string" || !isGoodToken(token, request.now)) {
    throw new Refusal(401, "header parameter 'X-Auth-Token' is invalid");
  }
  if (params.tenantId !== tenant.id) throw badPath("tenantId");
}

/** The values of a template's `{names}`, or null when the path is another one. */
function matchPath(template: string, pathname: string): Record<string, string> | null {
  const wanted = template.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = value;
    else if (part !== value) return null;
  }
  return params;
}
