import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keyIdOf } from "@/lib/commands/backup/archive";
import { checkArchive } from "@/lib/commands/backup/read-archive";
import { load } from "@/lib/commands/restore/load";
import { migrateUpTo } from "@/lib/commands/restore/migrate-up-to";
import { openDataFolder } from "@/lib/commands/supervisor/data-folder";
import type { Shutdown } from "@/lib/commands/supervisor/shutdown";
import { closePool } from "@/lib/db/client";
import { asSuperuser, DATABASE, provision } from "@/lib/db/embedded/provision";
import { startEmbeddedPostgres } from "@/lib/db/embedded/start";
import { StartError } from "@/lib/db/embedded/start-error";
import { openToDatabaseUser } from "@/lib/db/embedded/system-user";
import { migrate } from "@/lib/db/migrate";
import { type Held, holdRestored } from "@/lib/domain/operations/hold-restored";

export type Restored = { at: string; held: Held };

/**
 * Makes a data folder of a backup, on which `npm run up` can start. It becomes one in the last step: until then it holds
 * the folder `restoring` alone, on which nothing starts, and `shutdown` takes that away again.
 * @param options.secretKey the desk's, in base64; undefined: sealed fields are given up
 * @param options.keepKey whether the key goes into the data folder
 * @param options.onDatabase called with the URL of the desk's role before anything reads the environment
 * @throws StartError when the folder is not empty, the file is no whole backup, or the key is another's
 */
export async function restore(
  options: {
    from: string;
    dataDir: string;
    secretKey: string | undefined;
    keepKey: boolean;
    onDatabase: (appUrl: string) => void;
  },
  shutdown: Shutdown,
): Promise<Restored> {
  const { from, dataDir, secretKey, keepKey } = options;
  await assertEmpty(dataDir);
  const header = await checkArchive(from);
  if (secretKey && header.keyId && keyIdOf(secretKey) !== header.keyId) {
    throw new StartError(
      "This is not the secret key of the desk that the backup is of: its sealed fields could not be read.",
    );
  }

  const staging = join(dataDir, "restoring");
  await openDataFolder(dataDir);
  await mkdir(staging, { mode: 0o700 });
  await shutdown.add(() => rm(staging, { recursive: true, force: true }));
  await openToDatabaseUser(staging);
  const place = join(staging, "postgres");
  const starting = startEmbeddedPostgres({ dataDir: place, durable: true });
  await shutdown.add(async () => (await starting.catch(() => undefined))?.stop());
  const server = await starting;
  const { ownerUrl, appUrl } = await provision(server);
  await migrateUpTo(ownerUrl, header.migrations);
  await asSuperuser(server.superuserUrl(DATABASE), (client) => load(client, from));
  await migrate({ ownerUrl, appRole: decodeURIComponent(new URL(appUrl).username) });
  options.onDatabase(appUrl);
  const program = { actor: "program", requestId: "restore" } as const;
  const held = await holdRestored(program, new Date(header.at));
  await closePool();
  await server.stop();

  if (keepKey && secretKey) {
    const file = join(dataDir, "secret-key");
    await writeFile(file, `${secretKey}\n`, { mode: 0o600, flag: "wx", flush: true });
  }
  await rename(place, join(dataDir, "postgres"));
  return { at: header.at, held };
}

async function assertEmpty(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir).catch(() => []);
  if (entries.length === 0) return;
  throw new StartError(
    `The folder ${dataDir} is not empty, and a restore overwrites nothing. Move it away, or set KAITSU_DATA_DIR to a folder that is empty or not there yet.`,
  );
}
