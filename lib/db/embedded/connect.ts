import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { Credentials } from "@/lib/db/embedded/credentials";
import { hasCode } from "@/lib/db/embedded/error-code";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { StartError } from "@/lib/db/embedded/start-error";

export const HOST = "127.0.0.1";
export const SUPERUSER = "postgres";

/** Recovery after a crash replays what was written since the last checkpoint. */
const ANSWER_MS = 120_000;

export type RunningServer = { pid: number; port: number };

export const superuserUrl = (port: number, credentials: Credentials, database: string) =>
  `postgres://${SUPERUSER}:${credentials.superuser}@${HOST}:${port}/${encodeURIComponent(database)}`;

/**
 * Waits until the data folder's server lets us in. Undefined when none runs and none is to come,
 * which `expected` tells: a server that was just launched has no pid file yet.
 * @throws StartError when it refuses the kept password or stays silent.
 */
export async function untilItAnswers(
  dataDir: string,
  credentials: Credentials,
  expected: () => boolean,
): Promise<RunningServer | undefined> {
  const deadline = Date.now() + ANSWER_MS;
  while (Date.now() < deadline) {
    const coming = expected();
    const server = await findPostmaster(dataDir);
    if (!server && !coming) return undefined;
    if (server?.port && (await answers(server.port, credentials, dataDir))) {
      return { pid: server.pid, port: server.port };
    }
    await sleep(50);
  }
  throw new StartError(
    `PostgreSQL on ${dataDir} runs but does not answer. End it, or look into its log in that folder.`,
  );
}

async function answers(port: number, credentials: Credentials, dataDir: string): Promise<boolean> {
  const client = new Client({
    connectionString: superuserUrl(port, credentials, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (hasCode(error, "28P01")) {
      throw new StartError(
        `PostgreSQL on ${dataDir} does not accept the password kept in that folder. Bring the folder back from a backup.`,
      );
    }
    return false;
  } finally {
    await client.end();
  }
}
