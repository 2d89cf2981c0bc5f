/**
 * Method and path of every call, below `{baseUrl}/tenants/{tenantId}` (signIn: below the Keystone URL).
 * PROFILES API 3.0.0 publishes only the first; the others are assumed, and each can be replaced by
 * configuration (`endpointTable`). The transaction lookup is that of the same service's v2 reference.
 */
export const ICM_ENDPOINTS = {
  policies: "GET /policies",
  planChange: "PUT /profiles/{imsi}/plan",
  profile: "GET /profiles/{imsi}",
  activate: "POST /profiles/{imsi}/activate",
  suspend: "POST /profiles/{imsi}/suspend",
  resume: "POST /profiles/{imsi}/resume",
  addressChange: "PUT /profiles/{imsi}/cn",
  icgw: "POST /profiles/{imsi}/icgw",
  dailyUsage: "GET /profiles/{imsi}/usage/daily",
  monthlyUsage: "GET /profiles/{imsi}/usage/monthly",
  comment: "PUT /profiles/comment",
  limitPatterns: "GET /limitPatterns",
  topUp: "POST /profiles/{imsi}/limit",
  multiAccess: "GET /profiles/{imsi}/multiAccess",
  multiAccessHistory: "GET /profiles/{imsi}/multiAccess/history",
  transaction: "GET /transactions/{tid}?status=all",
  signIn: "POST /auth/tokens?nocatalog",
} as const;

export type IcmOperation = keyof typeof ICM_ENDPOINTS;

/** Operation → `METHOD /path`, or null for a call that the service is known not to offer. */
export type EndpointOverrides = Readonly<Record<string, string | null>>;

export type Endpoint = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  template: string;
};

/** A call that is not offered is absent. */
export type EndpointTable = ReadonlyMap<IcmOperation, Endpoint>;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const FORM = /^([A-Z]+) (\/[A-Za-z0-9\-._~/{}?&=%:,]*)$/;

function placeholders(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name).sort();
}

function parseEndpoint(operation: IcmOperation, text: string): Endpoint {
  const [, word, template = ""] = FORM.exec(text) ?? [];
  const method = METHODS.find((known) => known === word);
  if (method === undefined || template.includes("/..") || template.startsWith("//")) {
    throw new TypeError(
      `ICM endpoint ${operation}: "${text}" is not a method (${METHODS.join(", ")}) and a path, as in "${ICM_ENDPOINTS[operation]}"`,
    );
  }
  const wanted = placeholders(ICM_ENDPOINTS[operation]).join(", ");
  const given = placeholders(template).join(", ");
  if (wanted !== given) {
    throw new TypeError(
      `ICM endpoint ${operation}: "${text}" must name ${wanted || "nothing"} in braces, as in "${ICM_ENDPOINTS[operation]}"`,
    );
  }
  return { method, template };
}

function isOperation(name: string): name is IcmOperation {
  return Object.hasOwn(ICM_ENDPOINTS, name);
}

const OPERATIONS = Object.keys(ICM_ENDPOINTS).filter(isOperation);

/**
 * The table with `overrides` in the place of the defaults.
 * @throws TypeError that names the operation and what is wrong with it.
 */
export function endpointTable(overrides: EndpointOverrides = {}): EndpointTable {
  const unknown = Object.keys(overrides).filter((name) => !isOperation(name));
  if (unknown.length > 0) {
    throw new TypeError(
      `ICM endpoints: there is no operation ${unknown.join(", ")}; there are ${OPERATIONS.join(", ")}`,
    );
  }
  return new Map(
    OPERATIONS.flatMap((operation) => {
      const text =
        overrides[operation] === undefined ? ICM_ENDPOINTS[operation] : overrides[operation];
      return text === null ? [] : [[operation, parseEndpoint(operation, text)] as const];
    }),
  );
}

/** @throws TypeError when the table leaves the sign-in out: nothing can be called without it. */
export function signInEndpoint(table: EndpointTable): Endpoint {
  const endpoint = table.get("signIn");
  if (!endpoint) throw new TypeError("ICM endpoint signIn: it cannot be left out");
  return endpoint;
}

/** `base` + the endpoint's path with its placeholders filled in, and `query` added. */
export function endpointUrl(
  base: string,
  endpoint: Endpoint,
  fill: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string>> = {},
): URL {
  const path = endpoint.template.replace(/\{([^{}]*)\}/g, (_, name: string) =>
    encodeURIComponent(fill[name] ?? ""),
  );
  const url = new URL(base.replace(/\/+$/, "") + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
