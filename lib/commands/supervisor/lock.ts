import { randomBytes } from "node:crypto";
import { link, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { RememberedProcess, remember, stillRuns } from "@/lib/commands/supervisor/process-identity";
import { hasCode } from "@/lib/db/embedded/error-code";
import { StartError } from "@/lib/db/embedded/start-error";

const NAME = /^up\.lock\.(\d+)$/;

/**
 * Makes this process the only supervisor of the data folder; a lock that a killed one left does not count.
 *
 * Locks are numbered and the highest one counts. A lock is never taken away from its place, where two that
 * find it stale could take away each other's new one: a new lock takes the next number, which only one
 * can get.
 * @param patienceMs how long to wait for another supervisor, which may be about to stop.
 * @returns what gives the lock back.
 * @throws StartError when another supervisor goes on running on the folder.
 */
export async function takeLock(dataDir: string, patienceMs: number): Promise<() => Promise<void>> {
  const whole = join(dataDir, `up.lock.new-${randomBytes(4).toString("hex")}`);
  await writeFile(whole, JSON.stringify(await remember(process.pid)), { mode: 0o600 });
  const deadline = Date.now() + patienceMs;
  try {
    for (;;) {
      const mine = await tryTake(dataDir, whole, Date.now() >= deadline);
      // Emptied, not removed: its number must not come again.
      if (mine) return () => writeFile(mine, "", { mode: 0o600 });
      await sleep(20);
    }
  } finally {
    await rm(whole, { force: true });
  }
}

async function tryTake(
  dataDir: string,
  whole: string,
  isLastTry: boolean,
): Promise<string | undefined> {
  const lockFile = (number: number) => join(dataDir, `up.lock.${number}`);
  const last = Math.max(0, ...(await numbersIn(dataDir)));
  const holder = await holderOf(lockFile(last));
  if (holder && isLastTry) {
    throw new StartError(
      `Kaitsu runs on this data folder already (process ${holder.pid}). Stop it first, or set KAITSU_DATA_DIR to another folder.`,
    );
  }
  if (holder) return undefined;
  const mine = lockFile(last + 1);
  // A link appears whole or not at all: nobody reads half a lock.
  if (!(await tryLink(whole, mine))) return undefined;
  const numbers = await numbersIn(dataDir);
  if (Math.max(...numbers) > last + 1) {
    await rm(mine);
    return undefined;
  }
  const older = numbers.filter((number) => number <= last);
  await Promise.all(older.map((number) => rm(lockFile(number), { force: true })));
  return mine;
}

async function numbersIn(dataDir: string): Promise<number[]> {
  return (await readdir(dataDir)).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

async function holderOf(lock: string): Promise<RememberedProcess | undefined> {
  try {
    const holder = RememberedProcess.parse(JSON.parse(await readFile(lock, "utf8")));
    return (await stillRuns(holder)) ? holder : undefined;
  } catch {
    return undefined;
  }
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
