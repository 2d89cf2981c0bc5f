import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./build.mjs";
import { hasProducts, isBuilt } from "./build-stamp.mjs";
import { checkNode } from "./check-node.mjs";
import { installIfNeeded } from "./install.mjs";

/**
 * Sees to it that the desk and its programs are built from the present sources; `--no-build` on the command line takes
 * whatever was built last. It works in the checkout from then on, and ends the process where that cannot be.
 * @returns {Promise<string>} the checkout
 */
export async function ensureBuilt() {
  checkNode();
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
  process.chdir(root);
  if (process.argv.includes("--no-build")) {
    if (!hasProducts(root)) stop("Nothing is built yet: run npm run build first.");
    return root;
  }
  if (!(await installIfNeeded(root))) {
    stop("The packages could not be installed: npm says why above.");
  }
  if (await isBuilt(root)) return root;
  console.log("Building the desk …");
  if (!(await build(root))) stop("The desk could not be built: the reason stands above.");
  return root;
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
