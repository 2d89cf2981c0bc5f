import { join } from "node:path";
import { z } from "zod";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import type { SandboxSettings, Settings } from "@/lib/commands/supervisor/settings";
import { freePort, isFree } from "@/lib/db/embedded/port";
import { StartError } from "@/lib/db/embedded/start-error";

const Listening = z.object({ listening: z.url() });

/**
 * Starts the stand-in carriers.
 * @returns the program, and its origin as soon as it listens.
 */
export async function startSandbox(
  settings: Settings,
  sandbox: SandboxSettings,
): Promise<{ child: Child; url: Promise<string> }> {
  const { root, dataDir, environment } = settings;
  const port = String(await choosePort(sandbox));
  const args = [".build/sandbox.js", "--port", port, "--data", join(dataDir, "sandbox")];
  if (sandbox.completionMs !== undefined) {
    args.push("--completion-ms", String(sandbox.completionMs));
  }
  let announce: (url: string) => void = () => undefined;
  const listening = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const child = startChild("sandbox", args, {
    cwd: root,
    // It is configured by its flags alone and has no business with the desk's secrets.
    environment: { PATH: environment.PATH },
    onLine: (line) => {
      const url = readListening(line);
      if (url) announce(url);
      else console.log(`sandbox | ${line}`);
    },
  });
  const failed = child.ended.then((how): never => {
    throw new StartError(`The sandbox ${how} before it listened.`);
  });
  return { child, url: Promise.race([listening, failed]) };
}

async function choosePort(sandbox: SandboxSettings): Promise<number> {
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
