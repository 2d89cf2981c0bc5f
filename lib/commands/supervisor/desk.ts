import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "@/lib/commands/supervisor/child";
import type { Source } from "@/lib/commands/supervisor/environment-file";
import type { Settings } from "@/lib/commands/supervisor/settings";
import { isFree } from "@/lib/db/embedded/port";
import { StartError } from "@/lib/db/embedded/start-error";

const ANSWER_MS = 60_000;

/** @throws StartError when another program listens there. */
export async function assertPortFree(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new StartError(
    `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm run up`,
  );
}

/** Its lines go to `onLine`, else to our stdout. */
export function startDesk(
  settings: Settings,
  environment: Source,
  onLine?: (line: string) => void,
): Child {
  return startChild(
    "desk",
    [
      "--enable-source-maps",
      "node_modules/next/dist/bin/next",
      "start",
      "-H",
      settings.host,
      "-p",
      String(settings.port),
    ],
    { cwd: settings.root, environment, ...(onLine && { onLine }) },
  );
}

/** Waits until the desk shows its sign-in page. */
export async function untilDeskAnswers(settings: Settings, desk: Child): Promise<void> {
  const host = settings.host === "0.0.0.0" || settings.host === "::" ? "127.0.0.1" : settings.host;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${settings.port}/login`;
  let ended = false;
  desk.ended.then(() => {
    ended = true;
  });
  const deadline = Date.now() + ANSWER_MS;
  let last = "no answer";
  while (!ended && Date.now() < deadline) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) last = `HTTP ${answer.status}`;
    await sleep(100);
  }
  throw new StartError(
    `The desk does not show its sign-in page (${last}). Its output above says why.`,
  );
}
