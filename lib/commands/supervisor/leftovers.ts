import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { type Child, signalGroup } from "@/lib/commands/supervisor/child";
import { writeWhole } from "@/lib/commands/supervisor/data-folder";
import { RememberedProcess, remember, stillRuns } from "@/lib/commands/supervisor/process-identity";

const Remembered = z.array(RememberedProcess.extend({ name: z.string() }));

const fileIn = (dataDir: string) => join(dataDir, "processes.json");

/** Keeps the running programs in the data folder, in the order of their start, for a start after a kill -9. */
export async function rememberChildren(dataDir: string, children: Child[]): Promise<void> {
  const known = await Promise.all(
    children.map(async ({ name, pid }) => ({ name, ...(await remember(pid)) })),
  );
  await writeWhole(
    fileIn(dataDir),
    known.filter((entry) => "pid" in entry),
  );
}

/** To be called when all of them have ended. */
export async function forgetChildren(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/**
 * Ends what a killed supervisor left behind, the last started first. A remembered number that another
 * program has by now is left alone.
 * @returns the names of the programs that were ended.
 */
export async function endLeftovers(dataDir: string, graceMs: number): Promise<string[]> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => "");
  const names: string[] = [];
  for (const known of readRemembered(text).reverse()) {
    if (!(await stillRuns(known))) continue;
    names.push(known.name);
    signalGroup(known.pid, "SIGTERM");
    const deadline = Date.now() + graceMs;
    while ((await stillRuns(known)) && Date.now() < deadline) await sleep(50);
    signalGroup(known.pid, "SIGKILL");
    while (await stillRuns(known)) await sleep(20);
  }
  await forgetChildren(dataDir);
  return names;
}

function readRemembered(text: string): z.infer<typeof Remembered> {
  try {
    return Remembered.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
