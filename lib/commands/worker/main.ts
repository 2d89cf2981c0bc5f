import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { watchNpm } from "@/lib/commands/supervisor/launcher";
import { dataFolder, readEnvironment } from "@/lib/commands/supervisor/settings";
import { findRunningDesk } from "@/lib/commands/worker/running-desk";
import { WRONG_KEY } from "@/lib/commands/wrong-key";
import { StartError } from "@/lib/db/embedded/start-error";
import { isMigrated } from "@/lib/db/migration-state";
import { isOwnKey } from "@/lib/domain/desk/is-own-key";
import { EnvironmentError } from "@/lib/env/source";

/** One worker more, in this process: on the database of DATABASE_URL, else on that of the desk that runs here. */
async function startOneMore(): Promise<void> {
  const environment = await readEnvironment(process.cwd(), process.env);
  const dataDir = dataFolder(process.cwd(), environment);
  const kept = await readFile(join(dataDir, "secret-key"), "utf8").catch(() => undefined);
  const { databaseUrl, sandboxUrl } = environment.DATABASE_URL
    ? { databaseUrl: environment.DATABASE_URL, sandboxUrl: undefined }
    : await findRunningDesk(dataDir);
  const found = {
    NODE_ENV: "production",
    ...(kept && { KAITSU_SECRET_KEY: kept.trim() }),
    ...(sandboxUrl && { SANDBOX_URL: sandboxUrl }),
  };
  // Whoever owns the schema can change the audit log: that role is not for a worker.
  const fixed = { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: "" };
  Object.assign(process.env, found, environment, fixed);
  if (!(await isMigrated())) {
    throw new StartError(
      "The database is of an older version than this worker: npm run up of this version brings it up to date.",
    );
  }
  if (!(await isOwnKey())) throw new StartError(WRONG_KEY);
  // npm does not pass every signal on.
  await watchNpm(() => process.kill(process.pid, "SIGTERM"));
  await import("@/lib/jobs/main");
}

try {
  await startOneMore();
} catch (error) {
  const expected = error instanceof StartError || error instanceof EnvironmentError;
  console.error(expected ? `\n${error.message}` : error);
  process.exit(1);
}
