import path from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode } from "./check-node.mjs";
import { installIfNeeded } from "./install.mjs";
import { run } from "./run.mjs";

checkNode();

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);
if (!(await installIfNeeded(root))) {
  console.error("\nThe packages could not be installed: npm says why above.");
  process.exit(1);
}
const { build } = await import("esbuild");
const { programOptions } = await import("./program-options.mjs");
await build(programOptions(root, { bench: "lib/commands/bench/main.ts" }));
const program = ["--conditions=react-server", ".build/bench.js"];
if (!(await run(process.execPath, program, { cwd: root }))) process.exitCode = 1;
