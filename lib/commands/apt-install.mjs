import { spawnSync } from "node:child_process";
import { run } from "./run.mjs";

/**
 * Installs Debian's packages of these names where we are root and there is apt, else does nothing.
 * @param {string} root
 * @param {string[]} names
 */
export async function aptInstall(root, names) {
  const apt = () => spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (names.length === 0 || process.getuid?.() !== 0 || !apt()) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { cwd: root, env });
  for (const name of names) await run("apt-get", ["install", "-y", name], { cwd: root, env });
}
