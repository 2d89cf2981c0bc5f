import { spawn } from "node:child_process";
import { once } from "node:events";

const SCRIPT = `
cat >/dev/null
if [ -e "$1/postmaster.pid" ]; then
  kill -INT "$(head -n 1 "$1/postmaster.pid")"
  while [ -e "$1/postmaster.pid" ]; do sleep 0.05; done
fi
rm -rf "$2"
`;

/**
 * Ends the server of a data folder and removes the temporary folder around it when this process is gone,
 * however it went: a shell in a session of its own waits for the end of a pipe that only this process
 * holds. To be called before the server starts.
 * @returns a function that does the same now and waits until it is done.
 */
export function endWithParent(dataDir: string, folder: string): () => Promise<void> {
  const shell = spawn("/bin/sh", ["-c", SCRIPT, "sh", dataDir, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
    cwd: "/",
  });
  shell.unref();
  return async () => {
    const ended = once(shell, "exit");
    shell.ref();
    shell.stdin.end();
    await ended;
  };
}
