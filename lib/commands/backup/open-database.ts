import { access } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "@/lib/commands/supervisor/lock";
import type { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { superuserUrl, untilItAnswers } from "@/lib/db/embedded/connect";
import { readCredentials } from "@/lib/db/embedded/credentials";
import { findPostmaster } from "@/lib/db/embedded/postmaster";
import { DATABASE } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { StartError } from "@/lib/db/embedded/start-error";

/**
 * The embedded database of a data folder as its superuser sees it, whether Kaitsu runs on it or not. One that did not
 * run is started, and stopped by `shutdown`; meanwhile Kaitsu cannot start on the folder.
 * @throws StartError when there is none
 */
export async function openDatabase(dataDir: string, shutdown: Shutdown): Promise<string> {
  const place = join(dataDir, "postgres");
  const there = await access(join(place, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (!there) {
    throw new StartError(
      `There is no database of Kaitsu in ${dataDir}. Set KAITSU_DATA_DIR to the folder of the desk.`,
    );
  }
  const giveBack = await lockUnlessRunning(dataDir);
  if (!giveBack) return ofRunning(place);
  await shutdown.add(giveBack);
  const leftOver = (await findPostmaster(place)) !== undefined;
  const starting = startEmbeddedPostgres({ dataDir: place, durable: true });
  await shutdown.add(async () => {
    if (!leftOver) await (await starting.catch(() => undefined))?.stop();
  });
  return (await starting).superuserUrl(DATABASE);
}

async function lockUnlessRunning(dataDir: string): Promise<(() => Promise<void>) | undefined> {
  try {
    return await takeLock(dataDir, 0);
  } catch (error) {
    if (error instanceof StartError) return undefined;
    throw error;
  }
}

async function ofRunning(place: string): Promise<string> {
  const credentials = await readCredentials(place);
  const server = await untilItAnswers(place, credentials, () => false);
  if (server) return superuserUrl(server.port, credentials, DATABASE);
  throw new StartError(
    "Kaitsu is just starting or stopping on this folder. Try again in a moment.",
  );
}
