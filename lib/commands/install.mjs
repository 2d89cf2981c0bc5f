import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { run } from "./run.mjs";

/** Where the lock that was installed last is remembered, as its hash. */
const STAMP = "node_modules/.kaitsu-installed";

/**
 * Runs `npm install` when the packages are missing or older than the lock. Not `npm ci`: a lock made on one
 * platform can lack another's optional packages.
 * @param {string} root
 * @returns {Promise<boolean>} false when npm failed
 */
export async function installIfNeeded(root) {
  if (!(await needsInstall(root))) return true;
  console.log("Installing packages …");
  // npm names itself where it started us, so that the same npm is used.
  const npm = process.env.npm_execpath ?? "";
  const args = ["install", "--include=dev", "--no-fund", "--no-audit"];
  const ok = npm.endsWith("npm-cli.js")
    ? await run(process.execPath, [npm, ...args], { cwd: root })
    : await run("npm", args, { cwd: root });
  if (ok) await writeFile(path.join(root, STAMP), await lockHash(root));
  return ok;
}

/** @param {string} root */
export async function needsInstall(root) {
  const installed = await stat(path.join(root, "node_modules/.package-lock.json")).catch(
    () => null,
  );
  if (!installed) return true;
  const stamp = await readFile(path.join(root, STAMP), "utf8").catch(() => "");
  if (stamp === (await lockHash(root))) return false;
  // Installed by hand: then npm's own record is the younger one.
  const lock = await stat(path.join(root, "package-lock.json"));
  return lock.mtimeMs > installed.mtimeMs;
}

/** @param {string} root */
async function lockHash(root) {
  const lock = await readFile(path.join(root, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}
