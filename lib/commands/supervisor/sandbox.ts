import { join } from "node:path";
import { z } from "zod";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import type { Settings } from "@/lib/commands/supervisor/settings";
import { freePort, isFree } from "@/lib/db/embedded/port";
import { StartError } from "@/lib/db/embedded/start-error";

const Listening = z.object({ listening: z.url() });

/** Starts the stand-in carriers and waits until they listen. */
export async function startSandbox(
  settings: Settings,
  sandbox: NonNullable<Settings["sandbox"]>,
  onStarted: (child: Child) => Promise<void>,
): Promise<string> {
  const args = [
    ".build/sandbox.js",
    "--port",
    String(await choosePort(sandbox)),
    "--data",
    join(settings.dataDir, "sandbox"),
  ];
  if (sandbox.completionMs !== undefined) {
    args.push("--completion-ms", String(sandbox.completionMs));
  }
  let heard: (url: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const child = startChild("sandbox", args, {
    cwd: settings.root,
    // It is configured by its flags alone and has no business with the desk's secrets.
    environment: { PATH: settings.environment.PATH },
    onLine: (line) => {
      const url = readListening(line);
      if (url) heard(url);
      else console.log(`sandbox | ${line}`);
    },
  });
  await onStarted(child);
  const failed = child.ended.then((how) => {
    throw new StartError(`The sandbox ${how} before it listened.`);
  });
  return Promise.race([listening, failed]);
}

async function choosePort(sandbox: NonNullable<Settings["sandbox"]>): Promise<number> {
  if (await isFree(sandbox.port)) return sandbox.port;
  if (!sandbox.portIsFixed) return freePort();
  throw new StartError(
    `Port ${sandbox.port} (SANDBOX_PORT) is in use by another program. Stop that program, or choose another port.`,
  );
}

function readListening(line: string): string | undefined {
  try {
    return Listening.safeParse(JSON.parse(line)).data?.listening;
  } catch {
    return undefined;
  }
}
