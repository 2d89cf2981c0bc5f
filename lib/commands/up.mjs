import { access } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkNode } from "./check-node.mjs";

checkNode();

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
const supervisor = path.join(root, ".build/up.js");

if (process.argv.includes("--no-build")) {
  await access(supervisor).catch(() => stop("Nothing is built yet: run npm run build first."));
} else {
  await prepare();
}
await import(pathToFileURL(supervisor).href);

async function prepare() {
  const { installIfNeeded } = await import("./install.mjs");
  if (!(await installIfNeeded(root)))
    stop("The packages could not be installed: npm says why above.");
  const { isBuilt } = await import("./build-stamp.mjs");
  if (await isBuilt(root)) return;
  console.log("Building the desk …");
  const { build } = await import("./build.mjs");
  if (!(await build(root))) stop("The desk could not be built: the reason stands above.");
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
