import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Source } from "@/lib/commands/supervisor/environment-file";
import { hasCode } from "@/lib/db/embedded/error-code";
import { StartError } from "@/lib/db/embedded/start-error";

export type Child = {
  name: string;
  pid: number;
  /** Settles when the process has ended, with how it ended in words. */
  ended: Promise<string>;
  /** Asks it to end, and ends it and all it started by force after the time given. */
  stop(graceMs: number): Promise<void>;
  kill(): void;
};

/**
 * Starts one of our programs with this Node, in a process group of its own: Ctrl-C reaches the supervisor
 * alone, which ends the programs in order. Each line it writes goes to `onLine`, else to our
 * stdout behind its name.
 */
export function startChild(
  name: string,
  args: string[],
  options: { cwd: string; environment: Source; onLine?: (line: string) => void },
): Child {
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { NODE_ENV: "production", ...options.environment },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new StartError(`The ${name} could not be started.`);
  const print = (line: string) => console.log(`${name.padEnd(8)}| ${line}`);
  onLines(child.stdout, options.onLine ?? print);
  onLines(child.stderr, print);
  const written = once(child, "close");
  let over = false;
  const ended = once(child, "exit").then(async ([code, signal]) => {
    over = true;
    // What it started ends with it, now: later its number may be another program's.
    signalGroup(pid, "SIGKILL");
    await written;
    return signal ? `was ended by ${String(signal)}` : `ended with code ${String(code)}`;
  });
  const kill = () => {
    if (!over) signalGroup(pid, "SIGKILL");
  };
  const stop = async (graceMs: number) => {
    if (!over) signalGroup(pid, "SIGTERM");
    const impatience = setTimeout(kill, graceMs);
    await ended;
    clearTimeout(impatience);
  };
  return { name, pid, ended, stop, kill };
}

/** Sends a signal to a process group; one that is gone is no error. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch (error) {
    if (!hasCode(error, "ESRCH")) throw error;
  }
}

function onLines(stream: Readable, handle: (line: string) => void): void {
  createInterface({ input: stream }).on("line", handle);
}
