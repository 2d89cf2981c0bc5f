import { rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkArchive } from "@/lib/commands/backup/read-archive";
import { type Written, writeArchive } from "@/lib/commands/backup/write-archive";
import { asSuperuser } from "@/lib/db/embedded/provision";
import { StartError } from "@/lib/db/embedded/start-error";

export type BackedUp = Written & { file: string; bytes: number };

/**
 * Writes the database into a file, and reads that back before it gets its name: what has the name is whole.
 * @param options.to a file that is not there yet, or a folder, in which the file gets a name of its own
 * @throws StartError when it cannot be written there
 */
export async function backup(options: {
  databaseUrl: string;
  to: string;
  keyId: string | null;
}): Promise<BackedUp> {
  const { databaseUrl, to, keyId } = options;
  const file = await placeFor(to);
  const part = `${file}.part`;
  // What a backup left that was cut short.
  await rm(part, { force: true });
  try {
    const written = await asSuperuser(databaseUrl, (client) =>
      writeArchive(client, part, { keyId }),
    );
    await checkArchive(part);
    const { size } = await stat(part);
    await rename(part, file);
    return { ...written, file, bytes: size };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function placeFor(to: string): Promise<string> {
  const given = resolve(to);
  const found = await stat(given).catch(() => undefined);
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  if (found?.isDirectory()) return join(given, `kaitsu-${time}.backup`);
  if (found) throw new StartError(`${given} is there already: a backup overwrites nothing.`);
  const folder = await stat(dirname(given)).catch(() => undefined);
  if (folder?.isDirectory()) return given;
  throw new StartError(`There is no folder ${dirname(given)} to write the backup into.`);
}
