import { startChild } from "@/lib/commands/supervisor/child";
import {
  keptSecretKey,
  openDataFolder,
  removeReady,
  writeReady,
} from "@/lib/commands/supervisor/data-folder";
import { openDatabase } from "@/lib/commands/supervisor/database";
import { assertPortFree, startDesk, untilDeskAnswers } from "@/lib/commands/supervisor/desk";
import { watchNpm } from "@/lib/commands/supervisor/launcher";
import { endLeftovers, forgetChildren } from "@/lib/commands/supervisor/leftovers";
import { takeLock } from "@/lib/commands/supervisor/lock";
import { Running } from "@/lib/commands/supervisor/running";
import { startSandbox } from "@/lib/commands/supervisor/sandbox";
import { startSeed } from "@/lib/commands/supervisor/seed";
import { childEnvironment, readSettings, type Settings } from "@/lib/commands/supervisor/settings";
import { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { keepRunning } from "@/lib/commands/supervisor/worker";
import { StartError } from "@/lib/db/embedded/start-error";
import { readEnv } from "@/lib/env";
import { EnvironmentError } from "@/lib/env/source";

const WORKER_PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 16_000];
const LOCK_PATIENCE_MS = 3_000;
/** A worker that was left behind may still be sending. */
const LEFTOVER_GRACE_MS = 80_000;

const shutdown = new Shutdown();

async function end(code: number): Promise<void> {
  if (!shutdown.begun) process.exitCode = code;
  await shutdown.run();
  process.exit();
}

function fail(reason: string): void {
  if (shutdown.begun) return;
  console.error(`\n${reason} Kaitsu stops.`);
  void end(1);
}

/** Brings everything up, one after the other; what it started is in the hands of `shutdown`. */
async function up(settings: Settings): Promise<void> {
  const { root: cwd, dataDir } = settings;
  await openDataFolder(dataDir);
  await shutdown.add(await takeLock(dataDir, LOCK_PATIENCE_MS));
  await removeReady(dataDir);
  const secretKey = settings.environment.KAITSU_SECRET_KEY ?? (await keptSecretKey(dataDir));
  checkEnvironment(settings, secretKey);
  const left = await endLeftovers(dataDir, LEFTOVER_GRACE_MS);
  if (left.length > 0) console.log(`Ended what the last run left behind: ${left.join(", ")}.`);
  await assertPortFree(settings.port);
  await shutdown.add(() => forgetChildren(dataDir));

  console.log("Starting the database …");
  const database = await openDatabase(settings, shutdown, fail);
  const running = new Running(dataDir, shutdown);

  let sandboxUrl = settings.environment.SANDBOX_URL;
  if (settings.sandbox && !shutdown.begun) {
    const sandbox = await startSandbox(settings, settings.sandbox);
    await running.add(sandbox.child);
    sandboxUrl = await sandbox.url;
    sandbox.child.ended.then((how) => fail(`The sandbox ${how}.`));
  }
  const found = { secretKey, databaseUrl: database.appUrl, sandboxUrl };
  const environment = childEnvironment(settings, found);

  if (shutdown.begun) return;
  const { child: seed, filled } = startSeed({
    cwd,
    environment,
    // Shown when it is made, for it cannot be had again, and not a second time.
    onFirstSignIn: ({ email, password }) => console.log(`First sign-in:   ${email}  ${password}`),
  });
  await Promise.all([running.add(seed), filled]);

  if (shutdown.begun) return;
  void keepRunning({
    start: async () => {
      const args = ["--enable-source-maps", "--conditions=react-server", ".build/worker.js"];
      const worker = startChild("worker", args, { cwd, environment });
      await running.add(worker);
      return worker;
    },
    pausesMs: WORKER_PAUSES_MS,
    stopped: () => shutdown.begun,
    onGivenUp: fail,
  });
  const desk = startDesk(settings, environment);
  await running.add(desk);
  await untilDeskAnswers(settings, desk);
  desk.ended.then((how) => fail(`The desk ${how}.`));

  if (shutdown.begun) return;
  const pids = {
    ...running.pids,
    supervisor: process.pid,
    ...(database.pid && { postgres: database.pid }),
  };
  await writeReady(dataDir, { url: settings.url, sandboxUrl, databaseUrl: database.appUrl, pids });
  await shutdown.add(() => removeReady(dataDir));
  announce(settings, sandboxUrl);
}

/** The programs check their environment too; here it is refused before anything was started. */
function checkEnvironment({ environment, database }: Settings, secretKey: string): void {
  readEnv({
    ...environment,
    KAITSU_SECRET_KEY: secretKey,
    DATABASE_URL: database?.appUrl ?? "postgres://embedded",
    SANDBOX_URL: environment.SANDBOX_URL ?? "http://127.0.0.1",
  });
}

function announce(settings: Settings, sandboxUrl: string | undefined): void {
  const lines = ["", `Kaitsu is ready: ${settings.url}`];
  if (sandboxUrl) lines.push(`Trial mode:      both carriers are the sandbox at ${sandboxUrl}`);
  lines.push("Ctrl-C stops it.", "");
  console.log(lines.join("\n"));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!shutdown.begun) {
      console.log(
        "\nKaitsu stops as soon as what is under way has ended; once more ends it at once.",
      );
    }
    void end(0);
  });
}
for (const fault of ["uncaughtException", "unhandledRejection"] as const) {
  // Connections that break while all is being stopped are no news.
  process.on(fault, (error: unknown) => {
    if (shutdown.begun) return;
    console.error(error);
    fail("Something unexpected happened.");
  });
}
if (process.argv.includes("--until-stdin-ends")) {
  process.stdin.on("end", () => void end(0)).resume();
}

try {
  await watchNpm(() => void end(0));
  await up(await readSettings(process.cwd(), process.env));
} catch (error) {
  const expected = error instanceof StartError || error instanceof EnvironmentError;
  if (!shutdown.begun) console.error(expected ? `\n${error.message}` : error);
  await end(1);
}
