import { isIP } from "node:net";
import { z } from "zod";
import {
  type EndpointOverrides,
  endpointTable,
  signInEndpoint,
} from "@/lib/upstream/icm/endpoints";

/**
 * The only reader of process.env. `readEnv` checks the whole environment at the start of every program
 * (desk, worker, seed) and answers with a sentence that names the variable when something is wrong;
 * `.env.example` lists them all.
 */
export type Environment = {
  mode: "trial" | "live";
  databaseUrl: string;
  publicUrl: string;
  secretKey: Buffer;
  logLevel: "debug" | "info" | "warn" | "error";
  /** Null when live mode names the carrier as unused. */
  icm: IcmSettings | null;
  freebit: FreebitSettings | null;
  sandboxUrl: string | null;
  /** Addresses and CIDR ranges of the proxies in front of the desk. */
  trustedProxies: string[];
  firstAdmin: { email: string; password: string } | null;
};

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
};

export type FreebitSettings = { baseUrl: string; oemId: string; oemKey: string };

/** The sandbox's own tenant and key; they open nothing but the sandbox. */
const SANDBOX_ICM = {
  tenantId: "550e8400e29b41d4a716446655440000",
  apiKey: "sandbox-key",
  apiSecret: "sandbox-secret",
  endpoints: {},
  upStreamPlan: "fixed",
} as const;

const SANDBOX_FREEBIT = { oemId: "sandbox-oem", oemKey: "sandbox-oem-key" };

export class EnvironmentError extends Error {}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Refuses `http:` except for loopback addresses: a token must not cross a network in the clear. */
function checkUrl(name: string, value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new EnvironmentError(`${name} is not a URL: write it like https://host/path.`);
  }
  const loopback = url.protocol === "http:" && LOOPBACK.has(url.hostname);
  if (url.protocol !== "https:" && !loopback) {
    throw new EnvironmentError(
      `${name} must begin with https: (http: is accepted for loopback addresses alone).`,
    );
  }
  return value.replace(/\/+$/, "");
}

const ICM_GROUP = [
  "ICM_BASE_URL",
  "ICM_KEYSTONE_URL",
  "ICM_TENANT_ID",
  "ICM_API_KEY",
  "ICM_API_SECRET",
] as const;

const FREEBIT_GROUP = ["FREEBIT_BASE_URL", "FREEBIT_OEM_ID", "FREEBIT_OEM_KEY"] as const;

type Source = Readonly<Record<string, string | undefined>>;

function required(source: Source, name: string, hint: string): string {
  const value = source[name];
  if (!value) throw new EnvironmentError(`${name} is not set: ${hint}`);
  return value;
}

/** All of a group, or a sentence that names what is missing from it. */
function readGroup<K extends string>(source: Source, names: readonly K[]): Record<K, string> {
  const missing = names.filter((name) => !source[name]);
  if (missing.length > 0) {
    throw new EnvironmentError(
      `${missing.join(", ")} must be set in live mode (or name the carrier as unused: KAITSU_UNUSED=icm or KAITSU_UNUSED=freebit).`,
    );
  }
  const entries = names.map((name) => [name, source[name] ?? ""] as const);
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<K, string>;
}

const Endpoints = z.record(z.string(), z.string().nullable());

/** Checked here, so that a table that cannot be used stops the start and not the first order. */
function readEndpoints(source: Source): EndpointOverrides {
  const text = source.ICM_ENDPOINTS;
  if (!text) return {};
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    given = undefined;
  }
  const endpoints = Endpoints.safeParse(given);
  if (!endpoints.success) {
    throw new EnvironmentError(
      'ICM_ENDPOINTS must be a JSON object of operations, each with "METHOD /path" or null, such as {"suspend":"POST /profiles/{imsi}/suspend"}.',
    );
  }
  try {
    signInEndpoint(endpointTable(endpoints.data));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new EnvironmentError(`ICM_ENDPOINTS cannot be used. ${error.message}.`);
  }
  return endpoints.data;
}

function readUpStreamPlan(source: Source): IcmSettings["upStreamPlan"] {
  const plan = source.ICM_UPSTREAM_PLAN || "fixed";
  if (plan !== "fixed" && plan !== "upStream") {
    throw new EnvironmentError("ICM_UPSTREAM_PLAN must be fixed or upStream.");
  }
  return plan;
}

function readLiveIcm(source: Source): IcmSettings {
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
  };
}

function readLiveFreebit(source: Source): FreebitSettings {
  const group = readGroup(source, FREEBIT_GROUP);
  return {
    baseUrl: checkUrl("FREEBIT_BASE_URL", group.FREEBIT_BASE_URL),
    oemId: group.FREEBIT_OEM_ID,
    oemKey: group.FREEBIT_OEM_KEY,
  };
}

function readCarriers(source: Source, mode: "trial" | "live") {
  if (mode === "trial") {
    const hint = "in trial mode `npm run up` starts the sandbox and sets it.";
    const sandboxUrl = checkUrl("SANDBOX_URL", required(source, "SANDBOX_URL", hint));
    const icm = {
      baseUrl: `${sandboxUrl}/icms-esim/v3`,
      keystoneUrl: `${sandboxUrl}/keystone/v3`,
      ...SANDBOX_ICM,
    };
    const freebit = { baseUrl: `${sandboxUrl}/emptool/api`, ...SANDBOX_FREEBIT };
    return { icm, freebit, sandboxUrl };
  }
  const unused = source.KAITSU_UNUSED;
  if (unused !== undefined && unused !== "icm" && unused !== "freebit") {
    throw new EnvironmentError("KAITSU_UNUSED must be icm or freebit.");
  }
  return {
    icm: unused === "icm" ? null : readLiveIcm(source),
    freebit: unused === "freebit" ? null : readLiveFreebit(source),
    sandboxUrl: null,
  };
}

function isAddressOrRange(text: string): boolean {
  const [, address = "", bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits ?? 0) <= (version === 4 ? 32 : 128);
}

function readTrustedProxies(source: Source): string[] {
  const proxies = (source.KAITSU_TRUSTED_PROXIES ?? "")
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const wrong = proxies.find((entry) => !isAddressOrRange(entry));
  if (wrong === undefined) return proxies;
  throw new EnvironmentError(
    `KAITSU_TRUSTED_PROXIES: "${wrong}" is neither an IP address nor a range such as 10.0.0.0/24.`,
  );
}

function readSecretKey(source: Source): Buffer {
  const hint = "32 random bytes in base64; `npm run up` makes one and keeps it in the data folder.";
  const key = Buffer.from(required(source, "KAITSU_SECRET_KEY", hint), "base64");
  if (key.length !== 32) {
    throw new EnvironmentError(`KAITSU_SECRET_KEY must be ${hint}`);
  }
  return key;
}

function readFirstAdmin(source: Source): Environment["firstAdmin"] {
  const email = source.ADMIN_EMAIL;
  const password = source.ADMIN_PASSWORD;
  if (!email && !password) return null;
  if (!email || !z.email().safeParse(email).success) {
    throw new EnvironmentError("ADMIN_EMAIL must be an e-mail address when ADMIN_PASSWORD is set.");
  }
  if (!password || password.length < 12) {
    throw new EnvironmentError("ADMIN_PASSWORD must have at least 12 characters.");
  }
  return { email, password };
}

/**
 * Reads and checks the whole environment.
 * @throws EnvironmentError with a sentence that names the variable.
 */
export function readEnv(source: Source = process.env): Environment {
  const mode = source.KAITSU_MODE ?? "trial";
  if (mode !== "trial" && mode !== "live") {
    throw new EnvironmentError("KAITSU_MODE must be trial or live.");
  }
  const logLevel = z.enum(["debug", "info", "warn", "error"]).safeParse(source.LOG_LEVEL ?? "info");
  if (!logLevel.success) {
    throw new EnvironmentError("LOG_LEVEL must be debug, info, warn or error.");
  }
  const databaseHint = "the PostgreSQL to use; `npm run up` sets it for its own embedded server.";
  return {
    mode,
    ...readCarriers(source, mode),
    databaseUrl: required(source, "DATABASE_URL", databaseHint),
    publicUrl: checkUrl(
      "KAITSU_URL",
      source.KAITSU_URL ?? `http://localhost:${source.PORT ?? 3000}`,
    ),
    secretKey: readSecretKey(source),
    logLevel: logLevel.data,
    trustedProxies: readTrustedProxies(source),
    firstAdmin: readFirstAdmin(source),
  };
}

let cached: Environment | undefined;

/** The checked environment of this process, read once. */
export function env(): Environment {
  cached ??= readEnv();
  return cached;
}
