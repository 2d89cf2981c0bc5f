import { mkdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Binaries, type Edition, locateBinaries } from "@/lib/db/embedded/binaries";
import { HOST, type RunningServer, superuserUrl, untilItAnswers } from "@/lib/db/embedded/connect";
import { type Credentials, readCredentials } from "@/lib/db/embedded/credentials";
import { initialise } from "@/lib/db/embedded/initialise";
import { launch } from "@/lib/db/embedded/launch";
import { choosePort, isFree, rememberPort } from "@/lib/db/embedded/port";
import { clearForeignPidFile, findPostmaster } from "@/lib/db/embedded/postmaster";
import { runProgram } from "@/lib/db/embedded/run-program";
import { StartError } from "@/lib/db/embedded/start-error";
import {
  assertReachable,
  databaseUser,
  giveTo,
  type SystemUser,
} from "@/lib/db/embedded/system-user";

export type EmbeddedPostgres = RunningServer & {
  host: string;
  /** The data folder's real path. */
  dataDir: string;
  credentials: Credentials;
  /** Connection URL of the superuser for a database of this server; it holds the password. */
  superuserUrl(database: string): string;
  /** Ends the server, whoever started it: open transactions are rolled back, clients cut off. */
  stop(): Promise<void>;
};

const ATTEMPTS = 5;

/**
 * The PostgreSQL server of a data folder: made when the folder is missing, started when it does not
 * run, used as it is when it does (it outlives a parent that was killed). Listens on 127.0.0.1 alone.
 * @param options.durable false gives up fsync: for data that may be lost with the power, as in tests.
 * @param options.edition which PostgreSQL; the data folder stays with the one that made it.
 * @throws StartError with a sentence for the person who starts it.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  durable: boolean;
  edition?: Edition;
}): Promise<EmbeddedPostgres> {
  const { durable } = options;
  const binaries = await locateBinaries(options.edition);
  const dataDir = await realPlace(options.dataDir);
  const user = await userOf(dataDir);
  if (user) {
    await assertReachable(dirname(dataDir), user, "the data folder");
    await assertReachable(dirname(binaries.postgres), user, "the PostgreSQL of node_modules");
  }
  await initialise(dataDir, { binaries, user, durable });
  const credentials = await readCredentials(dataDir);
  const server = await attachOrLaunch(binaries, dataDir, { durable, user, credentials });
  await giveTo(user, await rememberPort(dataDir, server.port));
  return {
    ...server,
    host: HOST,
    dataDir,
    credentials,
    superuserUrl: (database) => superuserUrl(server.port, credentials, database),
    stop: () => stop(binaries.pgCtl, dataDir, user),
  };
}

async function attachOrLaunch(
  binaries: Binaries,
  dataDir: string,
  options: { durable: boolean; user: SystemUser | undefined; credentials: Credentials },
): Promise<RunningServer> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (!(await findPostmaster(dataDir))) {
      await clearForeignPidFile(dataDir);
      const port = await choosePort(dataDir);
      const failure = await launch(binaries.postgres, dataDir, { ...options, port });
      // Where another start won, or another program took the port, there is a next attempt.
      if (failure && !(await findPostmaster(dataDir)) && (await isFree(port))) throw failure;
    }
    const server = await untilItAnswers(dataDir, options.credentials, () => false);
    if (server) return server;
  }
  throw new StartError(`PostgreSQL on ${dataDir} does not stay up. Look into its log there.`);
}

/** The folder's path without symbolic links, by which a running server is known again. */
async function realPlace(dataDir: string): Promise<string> {
  const place = resolve(dataDir);
  await mkdir(dirname(place), { recursive: true });
  return join(await realpath(dirname(place)), basename(place));
}

/** Root runs an existing folder's server as the folder's owner; nobody else can run another's. */
async function userOf(dataDir: string): Promise<SystemUser | undefined> {
  const existing = await stat(dataDir).catch(() => undefined);
  const me = process.getuid?.();
  if (!existing || me === undefined) return databaseUser();
  if (me === 0)
    return existing.uid === 0 ? databaseUser() : { uid: existing.uid, gid: existing.gid };
  if (existing.uid === me) return undefined;
  throw new StartError(
    `The database folder ${dataDir} belongs to another user. Start Kaitsu as that user, or set KAITSU_DATA_DIR to a folder of your own.`,
  );
}

async function stop(pgCtl: string, dataDir: string, user: SystemUser | undefined): Promise<void> {
  if (!(await findPostmaster(dataDir))) return;
  const { code, output } = await runProgram(
    pgCtl,
    ["stop", "-D", dataDir, "-m", "fast", "-w", "-t", "60"],
    { user, cwd: dataDir },
  );
  if (code !== 0 && (await findPostmaster(dataDir))) {
    throw new StartError(`PostgreSQL on ${dataDir} could not be stopped:\n${output.trim()}`);
  }
}
