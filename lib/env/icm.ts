import { readEndpoints } from "@/lib/env/icm-endpoints";
import {
  checkUrl,
  EnvironmentError,
  type GateLimits,
  readGateLimits,
  readGroup,
  type Source,
} from "@/lib/env/source";
import type { EndpointOverrides } from "@/lib/upstream/icm/endpoints";

export type IcmSettings = {
  baseUrl: string;
  keystoneUrl: string;
  tenantId: string;
  apiKey: string;
  apiSecret: string;
  /** Rows that take the place of those in lib/upstream/icm/endpoints.ts. */
  endpoints: EndpointOverrides;
  /** What `plan` says for 上り特価: the document lists payg and fixed, and its policies name upStream. */
  upStreamPlan: "fixed" | "upStream";
  gate: GateLimits;
};

/** The sandbox's own tenant and key; they open nothing but the sandbox. */
const SANDBOX_ICM = {
  tenantId: "550e8400e29b41d4a716446655440000",
  apiKey: "sandbox-key",
  apiSecret: "sandbox-secret",
  endpoints: {},
  upStreamPlan: "fixed",
} as const;

const ICM_GROUP = [
  "ICM_BASE_URL",
  "ICM_KEYSTONE_URL",
  "ICM_TENANT_ID",
  "ICM_API_KEY",
  "ICM_API_SECRET",
] as const;

/**
 * ICM as the sandbox plays it.
 * @throws EnvironmentError
 */
export function trialIcm(source: Source, sandboxUrl: string): IcmSettings {
  return {
    baseUrl: `${sandboxUrl}/icms-esim/v3`,
    keystoneUrl: `${sandboxUrl}/keystone/v3`,
    ...SANDBOX_ICM,
    gate: readGateLimits(source, "ICM"),
  };
}

function readUpStreamPlan(source: Source): IcmSettings["upStreamPlan"] {
  const plan = source.ICM_UPSTREAM_PLAN || "fixed";
  if (plan !== "fixed" && plan !== "upStream") {
    throw new EnvironmentError("ICM_UPSTREAM_PLAN must be fixed or upStream.");
  }
  return plan;
}

/** @throws EnvironmentError */
export function readLiveIcm(source: Source): IcmSettings {
  const group = readGroup(source, ICM_GROUP);
  if (!/^[0-9a-f]{32}$/.test(group.ICM_TENANT_ID)) {
    throw new EnvironmentError("ICM_TENANT_ID must be 32 characters of 0-9 and a-f.");
  }
  return {
    baseUrl: checkUrl("ICM_BASE_URL", group.ICM_BASE_URL),
    keystoneUrl: checkUrl("ICM_KEYSTONE_URL", group.ICM_KEYSTONE_URL),
    tenantId: group.ICM_TENANT_ID,
    apiKey: group.ICM_API_KEY,
    apiSecret: group.ICM_API_SECRET,
    endpoints: readEndpoints(source),
    upStreamPlan: readUpStreamPlan(source),
    gate: readGateLimits(source, "ICM"),
  };
}
