import { execFile } from "node:child_process";
import { readFile, readlink, realpath, unlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { hasCode } from "@/lib/db/embedded/error-code";

const run = promisify(execFile);

/** What `postmaster.pid` in a data folder tells: its line 1 and, once the server knows it, line 4. */
export type Postmaster = { pid: number; port: number | undefined };

/**
 * The server that runs on this data folder, whoever started it. A pid file whose process is gone, or
 * is some other program by now (process ids are used again, in containers after each start), is no
 * server.
 */
export async function findPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const postmaster = await readPidFile(dataDir);
  if (!postmaster || !isAlive(postmaster.pid)) return undefined;
  return (await belongsTo(postmaster.pid, dataDir)) ? postmaster : undefined;
}

/**
 * Takes away a pid file that names some other program: PostgreSQL itself looks only whether the
 * process lives, and would refuse to start. That of a dead process it clears away by itself.
 */
export async function clearForeignPidFile(dataDir: string): Promise<void> {
  const before = await readPidFile(dataDir);
  if (!before || !isAlive(before.pid) || (await belongsTo(before.pid, dataDir))) return;
  // A server that starts at this moment writes a file of its own: only the judged one may go.
  const now = await readPidFile(dataDir);
  if (now?.pid === before.pid) await unlink(join(dataDir, "postmaster.pid"));
}

async function readPidFile(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map((line) => Number(line.trim()));
  if (!pid || !Number.isInteger(pid)) return undefined;
  return { pid, port: port || undefined };
}

/** Whether a process with this number runs, whosever it is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** A server works in its data folder (Linux tells) and was started with `-D` and that folder. */
async function belongsTo(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform === "linux") {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return folder !== undefined && folder === (await realpath(dataDir));
  }
  // Windows tells neither; there a living process counts as the server, and must then answer.
  if (process.platform === "win32") return true;
  const listed = await run("ps", ["-ww", "-o", "command=", "-p", String(pid)]).catch(
    () => undefined,
  );
  return listed?.stdout.includes(dataDir) ?? false;
}
