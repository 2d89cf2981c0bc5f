import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { remember, stillRuns } from "@/lib/commands/supervisor/process-identity";

const run = promisify(execFile);

/** npm runs its scripts by a shell: npm itself is one or two steps up. */
const STEPS = 3;
const LOOK_MS = 500;

/**
 * Calls `onGone` when the npm that started this program is gone. npm does not pass every signal on, and then
 * nobody is left to stop us by. Started without npm, nothing is watched.
 */
export async function watchNpm(onGone: () => void): Promise<void> {
  if (process.env.npm_lifecycle_event === undefined) return;
  let pid: number | undefined = process.ppid;
  for (let step = 0; step < STEPS && pid; step += 1) {
    const found = await lookAt(pid);
    const npm = found?.command.includes("npm") ? await remember(pid) : undefined;
    if (npm) {
      const timer = setInterval(async () => {
        if (await stillRuns(npm)) return;
        clearInterval(timer);
        onGone();
      }, LOOK_MS);
      timer.unref();
      return;
    }
    pid = found?.parent;
  }
}

async function lookAt(pid: number): Promise<{ parent: number; command: string } | undefined> {
  try {
    if (process.platform === "linux") {
      const [stat, command] = await Promise.all([
        readFile(`/proc/${pid}/stat`, "utf8"),
        readFile(`/proc/${pid}/cmdline`, "utf8"),
      ]);
      return { parent: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]), command };
    }
    const { stdout } = await run("ps", ["-ww", "-o", "ppid=,command=", "-p", String(pid)]);
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
    return { parent: Number(parent), command: command ?? "" };
  } catch {
    return undefined;
  }
}
