import { setMaxListeners } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { isControlPath, serveControl } from "@/lib/sandbox/control/control-side";
import { send } from "@/lib/sandbox/http/answer";
import { serveCarrier } from "@/lib/sandbox/http/carrier-side";
import { Journal } from "@/lib/sandbox/journal/journal";
import { readJournal } from "@/lib/sandbox/journal/read-journal";
import { type Settings, settingsWith } from "@/lib/sandbox/settings";
import { World } from "@/lib/sandbox/world";

const HOST = "127.0.0.1";

/** Settings that are left out are the default ones. */
export interface SandboxOptions extends Partial<Settings> {
  /** 0, the default, lets the system choose. */
  port?: number;
  /** Holds the journal and the folder `completion-files`; made when it is not there. */
  dataDir: string;
  /** Milliseconds since 1970 (UTC), for tests that move the time. */
  clock?: () => number;
}

export interface RunningSandbox {
  /** Its origin, e.g. `http://127.0.0.1:4010`. */
  url: string;
  /** Ends every connection at once; what was answered is on the disk. */
  close: () => Promise<void>;
}

/**
 * Starts the stand-in carriers, on 127.0.0.1 alone, from what the data folder tells of earlier runs.
 * Rejects when the port is taken or the journal is damaged.
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { port: wantedPort = 0, dataDir, clock = Date.now, ...given } = options;
  const completionDir = join(dataDir, "completion-files");
  await mkdir(completionDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, "journal.jsonl");
  const past = readJournal(file);
  const journal = await Journal.open(file);
  const world = new World(journal, past, settingsWith(given), clock, completionDir);
  const closing = new AbortController();
  // Every answer that is held back listens to it.
  setMaxListeners(0, closing.signal);
  const server = createServer((request, response) => {
    serve(world, request, response, closing.signal).catch((error: unknown) => {
      process.stderr.write(`sandbox: ${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  const port = await listen(server, wantedPort).catch(async (error: unknown) => {
    await journal.close();
    throw error;
  });
  const close = async () => {
    closing.abort();
    await stop(server);
    await world.completions.stop();
    await journal.close();
  };
  await world.completions.resume().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { url: `http://${HOST}:${port}`, close };
}

async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  closing: AbortSignal,
): Promise<void> {
  const address = `http://${HOST}${request.url ?? "/"}`;
  if (!URL.canParse(address)) return send(response, { status: 400 });
  const url = new URL(address);
  if (isControlPath(url.pathname)) await serveControl(world, request, response, url);
  else await serveCarrier(world, request, response, url, closing);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
