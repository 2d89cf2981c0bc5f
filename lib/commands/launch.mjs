import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkNode } from "./check-node.mjs";
import { installIfNeeded } from "./install.mjs";

/**
 * Bundles one of our programs, which Node 20 cannot run as TypeScript, and runs it in this process, so that a signal
 * reaches it and not a launcher. It works in the checkout and has the rest of our command line.
 * @param {string} name of the bundle in .build
 * @param {string} entry
 */
export async function launch(name, entry) {
  checkNode();
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
  process.chdir(root);
  if (!(await installIfNeeded(root))) {
    console.error("\nThe packages could not be installed: npm says why above.");
    process.exit(1);
  }
  const { build } = await import("esbuild");
  const { programOptions } = await import("./program-options.mjs");
  await build(programOptions(root, { [name]: entry }));
  await import(pathToFileURL(path.join(root, `.build/${name}.js`)).href);
}
