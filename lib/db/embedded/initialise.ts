import { randomBytes } from "node:crypto";
import { access, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Binaries } from "@/lib/db/embedded/binaries";
import { SUPERUSER } from "@/lib/db/embedded/connect";
import { CREDENTIALS_FILE, newCredentials, writeCredentials } from "@/lib/db/embedded/credentials";
import { isAlive } from "@/lib/db/embedded/postmaster";
import { runProgram } from "@/lib/db/embedded/run-program";
import { StartError } from "@/lib/db/embedded/start-error";
import { giveTo, type SystemUser } from "@/lib/db/embedded/system-user";

/**
 * Makes the data folder where there is none. It is made beside its place and moved there whole, so
 * that a start cut short leaves no half-made folder, and of two starts at once one wins.
 */
export async function initialise(
  dataDir: string,
  options: { binaries: Binaries; user: SystemUser | undefined; durable: boolean },
): Promise<void> {
  if (await isInitialised(dataDir)) return;
  const { binaries, user, durable } = options;
  const parent = dirname(dataDir);
  await removeAbandoned(parent, basename(dataDir));
  const staging = join(
    parent,
    `${stagingPrefix(dataDir)}${process.pid}-${randomBytes(4).toString("hex")}`,
  );
  const cluster = join(staging, "cluster");
  const passwordFile = join(staging, "password");
  const credentials = newCredentials();
  try {
    await mkdir(staging, { mode: 0o700 });
    await writeFile(passwordFile, credentials.superuser, { mode: 0o600 });
    await giveTo(user, staging, passwordFile);
    const { code, output } = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--data-checksums",
        "--no-instructions",
        ...(durable ? [] : ["--no-sync"]),
      ],
      { user, cwd: staging },
    );
    if (code !== 0) throw new StartError(`PostgreSQL could not make ${dataDir}:\n${output.trim()}`);
    await writeCredentials(cluster, credentials);
    await giveTo(user, join(cluster, CREDENTIALS_FILE));
    await moveIntoPlace(cluster, dataDir);
    if (durable) await syncFolder(parent);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function isInitialised(dataDir: string): Promise<boolean> {
  return access(join(dataDir, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

async function moveIntoPlace(cluster: string, dataDir: string): Promise<void> {
  try {
    await rename(cluster, dataDir);
  } catch {
    if (await isInitialised(dataDir)) return;
    throw new StartError(
      `The folder ${dataDir} is no PostgreSQL data folder and not empty. Move it away, or set KAITSU_DATA_DIR to another folder.`,
    );
  }
}

const stagingPrefix = (dataDir: string) => `${basename(dataDir)}.new-`;

async function removeAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(stagingPrefix(name))) continue;
    const maker = Number(entry.slice(stagingPrefix(name).length).split("-")[0]);
    if (!isAlive(maker)) await rm(join(parent, entry), { recursive: true, force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
