import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "@/lib/db/embedded/error-code";
import { RememberedProcess, remember, stillRuns } from "@/lib/commands/supervisor/process-identity";
import { StartError } from "@/lib/db/embedded/start-error";

/**
 * Makes this process the only supervisor of the data folder; a lock that a killed one left does not count.
 * @returns what gives the lock back.
 * @throws StartError when another supervisor runs on the folder.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const lock = join(dataDir, "up.lock");
  const mine = `${lock}.${process.pid}`;
  await writeFile(mine, JSON.stringify(await remember(process.pid)), { mode: 0o600 });
  try {
    // A link appears whole or not at all: nobody reads half a lock.
    while (!(await tryLink(mine, lock))) await removeStale(lock);
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(lock, { force: true });
}

async function removeStale(lock: string): Promise<void> {
  const text = await readFile(lock, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const holder = RememberedProcess.safeParse(parse(text)).data;
  if (holder && (await stillRuns(holder))) {
    throw new StartError(
      `Kaitsu runs on this data folder already (process ${holder.pid}). Stop it first, or set KAITSU_DATA_DIR to another folder.`,
    );
  }
  const aside = `${lock}.stale-${process.pid}`;
  const moved = await rename(lock, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  // Another start may have put its own lock there since it was read: that one goes back.
  if ((await readFile(aside, "utf8")) !== text) await tryLink(aside, lock);
  await rm(aside, { force: true });
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
