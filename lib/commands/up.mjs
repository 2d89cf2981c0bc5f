import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { hasProducts, isBuilt } from "./build-stamp.mjs";
import { checkNode } from "./check-node.mjs";
import { installIfNeeded } from "./install.mjs";

checkNode();

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);

if (process.argv.includes("--no-build")) {
  if (!hasProducts(root)) stop("Nothing is built yet: run npm run build first.");
} else {
  await prepare();
}
await import(pathToFileURL(path.join(root, ".build/up.js")).href);

async function prepare() {
  if (!(await installIfNeeded(root))) {
    stop("The packages could not be installed: npm says why above.");
  }
  if (await isBuilt(root)) return;
  console.log("Building the desk …");
  if (!(await build(root))) stop("The desk could not be built: the reason stands above.");
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
