import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

/** A process as a file remembers it: its number alone may by now belong to another program. */
export const RememberedProcess = z.object({ pid: z.number().int(), identity: z.string() });

export type RememberedProcess = z.infer<typeof RememberedProcess>;

/**
 * What tells a process from a later one with the same number: the moment it started, on Linux with the boot
 * that it belongs to. Undefined when no such process runs.
 */
export async function identityOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== "linux") {
      const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]);
      return stdout.trim() || undefined;
    }
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    // The program's name stands in parentheses and may hold anything: fields are counted behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state, started] = [fields[0], fields[19]];
    return state === "Z" ? undefined : `${boot.trim()} ${started}`;
  } catch {
    return undefined;
  }
}

export async function remember(pid: number): Promise<RememberedProcess | undefined> {
  const identity = await identityOf(pid);
  return identity === undefined ? undefined : { pid, identity };
}

export async function stillRuns(known: RememberedProcess): Promise<boolean> {
  return (await identityOf(known.pid)) === known.identity;
}
