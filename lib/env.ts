import { isIP } from "node:net";
import { z } from "zod";
import { type FreebitSettings, readLiveFreebit, trialFreebit } from "@/lib/env/freebit";
import { type IcmSettings, readLiveIcm, trialIcm } from "@/lib/env/icm";
import { checkUrl, EnvironmentError, required, type Source } from "@/lib/env/source";

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
  /** Whoever brings it may read /api/metrics; null: nobody may. */
  metricsToken: string | null;
};

function readCarriers(source: Source, mode: "trial" | "live") {
  if (mode === "trial") {
    const hint = "in trial mode `npm run up` starts the sandbox and sets it.";
    const sandboxUrl = checkUrl("SANDBOX_URL", required(source, "SANDBOX_URL", hint));
    return {
      icm: trialIcm(source, sandboxUrl),
      freebit: trialFreebit(source, sandboxUrl),
      sandboxUrl,
    };
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

function readMetricsToken(source: Source): string | null {
  const token = source.METRICS_TOKEN;
  if (!token) return null;
  if (/^[\x21-\x7e]{16,}$/.test(token)) return token;
  throw new EnvironmentError(
    "METRICS_TOKEN must have at least 16 characters, ASCII without spaces (openssl rand -hex 32).",
  );
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
    metricsToken: readMetricsToken(source),
  };
}

let cached: Environment | undefined;

/** The checked environment of this process, read once. */
export function env(): Environment {
  cached ??= readEnv();
  return cached;
}
