import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { quantile } from "@/lib/commands/bench/samples";

const run = promisify(execFile);

const EVERY_MS = 500;

/** The memory of a process that is resident now, in MiB. */
async function residentMiB(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) / 1024;
}

/** What a process holds while `work` goes on, in MiB: the median and the most of what was seen every half second. */
export async function residentDuring(
  pid: number,
  work: () => Promise<unknown>,
): Promise<{ median: number; most: number }> {
  const seen: number[] = [await residentMiB(pid)];
  const looking = setInterval(() => {
    residentMiB(pid).then(
      (mib) => seen.push(mib),
      () => undefined,
    );
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  return { median: quantile(seen, 0.5), most: Math.max(...seen) };
}
