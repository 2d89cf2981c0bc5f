import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildNames } from "./build-names.mjs";
import { removeStamp, sourceHash, writeStamp } from "./build-stamp.mjs";
import { run } from "./run.mjs";

/**
 * Builds the desk, then the worker, the sandbox and the commands.
 * @param {string} root
 * @returns {Promise<boolean>}
 */
export async function build(root) {
  await removeStamp(root);
  const hash = await sourceHash(root);
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", ...buildNames(hash) };
  const next = ["node_modules/next/dist/bin/next", "build"];
  if (!(await run(process.execPath, next, { cwd: root, env }))) return false;
  if (!(await run(process.execPath, ["lib/commands/bundle.mjs"], { cwd: root }))) return false;
  await writeStamp(root, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(process.argv[1]), "../..");
  process.exitCode = (await build(root)) ? 0 : 1;
}
