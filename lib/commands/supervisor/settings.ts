import { join, resolve } from "node:path";
import { readEnvironmentFile, type Source } from "@/lib/commands/supervisor/environment-file";
import { StartError } from "@/lib/db/embedded/start-error";

/** What `npm run up` itself needs to know; the desk and the worker read the rest of `environment`. */
export type Settings = {
  root: string;
  dataDir: string;
  host: string;
  port: number;
  /** The desk's public origin. */
  url: string;
  sandbox: SandboxSettings | undefined;
  database: { appUrl: string; ownerUrl: string } | undefined;
  environment: Source;
};

export type SandboxSettings = {
  port: number;
  /** A port that was asked for must be had; the default may give way to a free one. */
  portIsFixed: boolean;
  completionMs: number | undefined;
};

/** The environment over the file `.env` of the checkout (the environment wins); empty is unset. */
export async function readEnvironment(root: string, given: Source): Promise<Source> {
  const merged = { ...(await readEnvironmentFile(join(root, ".env"))), ...given };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value));
}

/** Where the desk keeps what it keeps. */
export function dataFolder(root: string, environment: Source): string {
  return resolve(root, environment.KAITSU_DATA_DIR ?? ".kaitsu");
}

/** @throws StartError with a sentence that names the variable. */
export async function readSettings(root: string, given: Source): Promise<Settings> {
  const environment = await readEnvironment(root, given);
  const port = readNumber(environment, "PORT", 1, 65_535) ?? 3000;
  const sandboxPort = readNumber(environment, "SANDBOX_PORT", 1, 65_535);
  const needsSandbox = (environment.KAITSU_MODE ?? "trial") === "trial" && !environment.SANDBOX_URL;
  return {
    root,
    dataDir: dataFolder(root, environment),
    host: environment.KAITSU_HOST ?? "127.0.0.1",
    port,
    url: environment.KAITSU_URL ?? `http://localhost:${port}`,
    sandbox: needsSandbox
      ? {
          port: sandboxPort ?? 4010,
          portIsFixed: sandboxPort !== undefined,
          completionMs: readNumber(environment, "SANDBOX_COMPLETION_MS", 0, 86_400_000),
        }
      : undefined,
    database: readDatabase(environment),
    environment,
  };
}

/** What the desk, its worker and the seed are started with; `found` is what came up in the meantime. */
export function childEnvironment(
  settings: Settings,
  found: { secretKey: string; databaseUrl: string; sandboxUrl: string | undefined },
): Source {
  return {
    ...settings.environment,
    PORT: String(settings.port),
    KAITSU_URL: settings.url,
    KAITSU_DATA_DIR: settings.dataDir,
    KAITSU_SECRET_KEY: found.secretKey,
    DATABASE_URL: found.databaseUrl,
    // Whoever owns the schema can change the audit log: that role is not for the desk. Empty, so that
    // Next does not take it from the file .env.
    DATABASE_OWNER_URL: "",
    SANDBOX_URL: found.sandboxUrl,
    ...(settings.sandbox && {
      FREEBIT_COMPLETION_DIR:
        settings.environment.FREEBIT_COMPLETION_DIR ??
        join(settings.dataDir, "sandbox", "completion-files"),
    }),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

function readDatabase(environment: Source): Settings["database"] {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = environment;
  if (!appUrl && !ownerUrl) return undefined;
  if (!appUrl) {
    throw new StartError(
      "DATABASE_OWNER_URL is set, DATABASE_URL is not: set DATABASE_URL to the same database with the role that the desk uses, or neither for the embedded server.",
    );
  }
  if (!ownerUrl) {
    throw new StartError(
      "DATABASE_URL is set, so DATABASE_OWNER_URL is needed too: the same database with the role that owns its schema, for migrations.",
    );
  }
  for (const [name, value] of Object.entries({
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  })) {
    if (URL.canParse(value) && /^postgres(ql)?:\/\//.test(value)) continue;
    throw new StartError(
      `${name} is not a database URL: write it like postgres://role:password@host:5432/database.`,
    );
  }
  return { appUrl, ownerUrl };
}

function readNumber(
  environment: Source,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = environment[name];
  if (!text) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new StartError(`${name} must be a whole number from ${least} to ${most}.`);
}
