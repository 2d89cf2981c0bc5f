import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

const FILE = "kaitsu-port";

/** Whether nobody listens on this port of 127.0.0.1 at the moment. */
export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

/** A port of 127.0.0.1 that the system says is free. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error("No free port on 127.0.0.1.");
  return port;
}

/** The port that this data folder's server had last time where it is still free, else another. */
export async function choosePort(dataDir: string): Promise<number> {
  const remembered = Number(await readFile(join(dataDir, FILE), "utf8").catch(() => ""));
  const usable = Number.isInteger(remembered) && remembered > 0 && remembered < 65536;
  return usable && (await isFree(remembered)) ? remembered : freePort();
}

/** @returns the path of the file that keeps the port. */
export async function rememberPort(dataDir: string, port: number): Promise<string> {
  const file = join(dataDir, FILE);
  await writeFile(file, `${port}\n`, { mode: 0o600 });
  return file;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}
