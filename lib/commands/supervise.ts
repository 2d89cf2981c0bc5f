import { startChild, type Child } from "@/lib/commands/supervisor/child";
import {
  keptSecretKey,
  openDataFolder,
  removeReady,
  writeReady,
} from "@/lib/commands/supervisor/data-folder";
import { openDatabase } from "@/lib/commands/supervisor/database";
import { assertPortFree, startDesk, untilDeskAnswers } from "@/lib/commands/supervisor/desk";
import { endLeftovers, rememberChildren } from "@/lib/commands/supervisor/leftovers";
import { takeLock } from "@/lib/commands/supervisor/lock";
import { startSandbox } from "@/lib/commands/supervisor/sandbox";
import { seed } from "@/lib/commands/supervisor/seed";
import { readSettings } from "@/lib/commands/supervisor/settings";
import { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { keepRunning } from "@/lib/commands/supervisor/worker";
import { StartError } from "@/lib/db/embedded/start-error";
import { EnvironmentError, readEnv } from "@/lib/env";

/** How long each program may take to end when asked to; the worker may have an answer to wait for. */
const GRACE_MS = { desk: 5_000, worker: 20_000, sandbox: 3_000, seed: 3_000 };
const WORKER_PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

const shutdown = new Shutdown();
let ending = false;

async function end(code: number): Promise<void> {
  if (!ending) process.exitCode = code;
  ending = true;
  await shutdown.run();
  process.exit();
}

function fail(reason: string): void {
  if (ending) return;
  console.error(`\n${reason} Kaitsu stops.`);
  void end(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!ending) console.log("\nKaitsu stops.");
    void end(0);
  });
}

async function up(): Promise<void> {
  const settings = await readSettings(process.cwd(), process.env);
  const { root, dataDir } = settings;
  await openDataFolder(dataDir);
  const unlock = await takeLock(dataDir);
  await shutdown.add(unlock);
  const secretKey = settings.environment.KAITSU_SECRET_KEY || (await keptSecretKey(dataDir));
  const environment = {
    ...settings.environment,
    PORT: String(settings.port),
    KAITSU_URL: settings.url,
    KAITSU_DATA_DIR: dataDir,
    KAITSU_SECRET_KEY: secretKey,
    NEXT_TELEMETRY_DISABLED: "1",
    // Whoever owns the schema may change the audit log: the desk does not get to know that role.
    DATABASE_OWNER_URL: undefined,
  };
}
