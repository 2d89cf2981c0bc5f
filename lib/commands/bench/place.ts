import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import { startDesk, untilDeskAnswers } from "@/lib/commands/supervisor/desk";
import type { Source } from "@/lib/commands/supervisor/environment-file";
import { startSandbox } from "@/lib/commands/supervisor/sandbox";
import type { Settings } from "@/lib/commands/supervisor/settings";
import { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { closePool } from "@/lib/db/client";
import { freePort } from "@/lib/db/embedded/port";
import { provision } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { migrate } from "@/lib/db/migrate";
import { callControl } from "@/lib/testing/call-control";
import { endWithParent } from "@/lib/testing/end-with-parent";
import { makeTemporaryFolder } from "@/lib/testing/temporary-folder";

/** How far away the carriers are. */
export const LATENCY_MS = 20;

/** What is measured waits for no turn, unless a bench says so. */
const UNCAPPED = {
  ICM_MAX_RPS: "100",
  ICM_MAX_IN_FLIGHT: "1000",
  FREEBIT_MAX_RPS: "200",
  FREEBIT_MAX_IN_FLIGHT: "1000",
};

const STOP_MS = 10_000;

/** Where one bench measures: a database, the stand-in carriers, and on demand the desk and workers, as they run in production. */
export type Place = {
  ownerUrl: string;
  sandboxUrl: string;
  /** A call to the sandbox's control side (below `/_sandbox/`); its answer's JSON, or null. */
  control(method: "GET" | "POST" | "DELETE", name: string, body?: unknown): Promise<unknown>;
  startDesk(): Promise<Child & { url: string }>;
  startWorker(environment?: Source): Child;
  close(): Promise<void>;
};

/**
 * A migrated database of the bench's own, as durable as a desk's, in a folder that goes with this process, and the
 * carriers `LATENCY_MS` away; the environment variables are set to it, so it must be called before anything reads them.
 */
export async function openPlace(): Promise<Place> {
  const shutdown = new Shutdown();
  try {
    return await open(shutdown);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function open(shutdown: Shutdown): Promise<Place> {
  const folder = await makeTemporaryFolder();
  const dataDir = join(folder, "postgres");
  await shutdown.add(endWithParent(dataDir, folder));
  const server = await startEmbeddedPostgres({ dataDir, durable: true });
  const { ownerUrl, appUrl } = await provision(server);
  await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) });
  await shutdown.add(closePool);
  const settings = await settingsOf(folder);
  const sandbox = await startSandbox(settings, {
    port: await freePort(),
    portIsFixed: true,
    completionMs: 3_600_000,
  });
  await shutdown.add(() => sandbox.child.stop(STOP_MS));
  const sandboxUrl = await sandbox.url;
  const environment = {
    ...settings.environment,
    NODE_ENV: "production",
    KAITSU_MODE: "trial",
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: "",
    KAITSU_URL: settings.url,
    KAITSU_SECRET_KEY: randomBytes(32).toString("base64"),
    SANDBOX_URL: sandboxUrl,
    FREEBIT_COMPLETION_DIR: "",
    ...UNCAPPED,
    LOG_LEVEL: "error",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  Object.assign(process.env, environment);
  const control: Place["control"] = (method, name, body) =>
    callControl(`${sandboxUrl}/_sandbox/${name}`, method, body);
  await control("POST", "settings", { latencyMs: LATENCY_MS });
  return {
    ownerUrl,
    sandboxUrl,
    control,
    startDesk: async () => {
      const desk = startDesk(settings, environment, () => undefined);
      await shutdown.add(() => desk.stop(STOP_MS));
      await untilDeskAnswers(settings, desk);
      return { ...desk, url: settings.url };
    },
    startWorker: (own = {}) => {
      const args = ["--enable-source-maps", "--conditions=react-server", ".build/worker.js"];
      const cwd = settings.root;
      const worker = startChild("worker", args, { cwd, environment: { ...environment, ...own } });
      void shutdown.add(() => worker.stop(STOP_MS));
      return worker;
    },
    close: () => shutdown.run(),
  };
}

async function settingsOf(folder: string): Promise<Settings> {
  const port = await freePort();
  return {
    root: process.cwd(),
    dataDir: folder,
    host: "127.0.0.1",
    port,
    url: `http://127.0.0.1:${port}`,
    sandbox: undefined,
    database: undefined,
    environment: { PATH: process.env.PATH, HOME: process.env.HOME },
  };
}
