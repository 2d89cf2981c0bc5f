import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "@/lib/db/embedded/start-error";
import { openToDatabaseUser } from "@/lib/db/embedded/system-user";

/** What only a data folder of ours holds. */
const OURS = /^(?:secret-key|postgres|up\.lock\.\d+)$/;

/**
 * Makes the data folder where it is missing, and closes it to everybody but its owner and PostgreSQL.
 * @throws StartError for a folder with other files in it, which closing it would cut off.
 */
export async function openDataFolder(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const entries = await readdir(dataDir);
  if (entries.length > 0 && !entries.some((name) => OURS.test(name))) {
    throw new StartError(
      `The folder ${dataDir} holds other files. Set KAITSU_DATA_DIR to a folder for Kaitsu alone, such as ${join(dataDir, "kaitsu")}.`,
    );
  }
  await openToDatabaseUser(dataDir);
}

/** The key that encrypts personal fields: 32 random bytes in base64, made once and kept in the data folder. */
export async function keptSecretKey(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret-key");
  const kept = await readFile(path, "utf8").catch(() => undefined);
  if (kept !== undefined) return kept.trim();
  const made = randomBytes(32).toString("base64");
  await writeFile(path, `${made}\n`, { mode: 0o600, flag: "wx", flush: true });
  return made;
}

/** Tells other programs, such as tests, that the desk answers, and where. */
export type Ready = {
  url: string;
  sandboxUrl: string | undefined;
  /** With the password of the desk's role. */
  databaseUrl: string;
  pids: Record<string, number>;
};

export async function writeReady(dataDir: string, ready: Ready): Promise<void> {
  await writeWhole(join(dataDir, "ready.json"), ready);
}

export async function removeReady(dataDir: string): Promise<void> {
  await rm(join(dataDir, "ready.json"), { force: true });
}

/** Writes JSON for its owner alone, so that a reader finds the old file or the new one, never a part. */
export async function writeWhole(path: string, content: unknown): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString("hex")}`;
  await writeFile(beside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, path);
}
