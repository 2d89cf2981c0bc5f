import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { HOST, untilItAnswers } from "@/lib/db/embedded/connect";
import type { Credentials } from "@/lib/db/embedded/credentials";
import { PROGRAM_ENVIRONMENT } from "@/lib/db/embedded/run-program";
import { StartError } from "@/lib/db/embedded/start-error";
import { giveTo, type SystemUser } from "@/lib/db/embedded/system-user";

const LOG_BYTES = 10_000_000;

/**
 * Starts the server and waits until it answers. It gets a session of its own, so that Ctrl-C reaches
 * its parent alone, who stops it last.
 * @returns what went wrong, with the end of the server's log; undefined when it answers.
 */
export async function launch(
  postgres: string,
  dataDir: string,
  options: {
    port: number;
    durable: boolean;
    user: SystemUser | undefined;
    credentials: Credentials;
  },
): Promise<StartError | undefined> {
  const logFile = join(dataDir, "server.log");
  const log = await open(logFile, "a", 0o600);
  if ((await log.stat()).size > LOG_BYTES) await log.truncate();
  await giveTo(options.user, logFile);
  const child = spawn(
    postgres,
    ["-D", dataDir, "-p", String(options.port), ...settings(options.durable)],
    {
      cwd: dataDir,
      env: PROGRAM_ENVIRONMENT,
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
      ...options.user,
    },
  );
  let running = true;
  const ended = () => {
    running = false;
  };
  child.once("error", ended);
  child.once("exit", ended);
  child.unref();
  await log.close();
  if (await untilItAnswers(dataDir, options.credentials, () => running)) return undefined;
  const lines = (await readFile(logFile, "utf8")).trim().split("\n").slice(-6).join("\n");
  return new StartError(`PostgreSQL did not start on ${dataDir}:\n${lines}`);
}

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: HOST,
    unix_socket_directories: "",
    // The log must not repeat what a statement carried: neither its text nor the row in DETAIL.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
